"use client";

import { useEffect, useState } from "react";
import type { Found } from "@/lib/portal/search/queries";
import { matchesWords, wordsOf } from "@/lib/portal/search/words";
import { searchFor } from "./search-for";

/** After the last letter; most people type faster than this. */
const pauseMs = 180;

type Answer = { q: string; found: Found; problem: string | null };

const none: Found = { candidates: [], jobs: [], templates: [] };

/**
 * Asks the server while somebody types, once they pause. Meanwhile what was found before stays, as far as it still
 * matches: nothing that the words on the screen do not find can be chosen.
 */
export function useSearch(typed: string, onlyCandidates = false) {
  const q = typed.trim();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const needsAnswer = q !== "" || onlyCandidates;

  useEffect(() => {
    if (!needsAnswer) return;
    const given = new AbortController();
    const timer = setTimeout(
      () =>
        void searchFor(q, onlyCandidates, given.signal).then((found) => {
          if (given.signal.aborted) return;
          if (typeof found === "string")
            setAnswer({ q, found: none, problem: found });
          else setAnswer({ q, found, problem: null });
        }),
      q ? pauseMs : 0,
    );
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [q, onlyCandidates, needsAnswer]);

  if (!needsAnswer) return { found: none, problem: null, isPending: false };
  if (answer?.q === q) return { ...answer, isPending: false };
  const found = answer ? narrowed(answer.found, q) : none;
  return { found, problem: null, isPending: true };
}

function narrowed({ candidates, jobs, templates }: Found, q: string): Found {
  const words = wordsOf(q);
  const isTitled = ({ title }: { title: string }) => matchesWords(words, title);
  return {
    candidates: candidates.filter(({ name, email }) =>
      matchesWords(words, `${name} ${email}`),
    ),
    jobs: jobs.filter(isTitled),
    templates: templates.filter(isTitled),
  };
}
