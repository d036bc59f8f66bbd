"use client";

import { PencilLine } from "lucide-react";
import { Banner, noticeLinkClass } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { Elements } from "@/components/ui/elements";
import { Problem, Refused } from "@/components/ui/form";
import { paths } from "@/lib/paths";
import type { Refusal } from "@/lib/result";
import type { DraftState } from "@/lib/templates/draft-queries";
import { momentOf } from "./save-words";
import { useEditor } from "./use-template-editor";

/** Why something is not saved and what to do, or who else is editing; nothing as a rule. */
export function SaveNotice() {
  const { status, other } = useEditor().saving;
  if (status.step === "failed") return <Failed refusal={status.refusal} />;
  if (status.step === "conflict") return <Conflict theirs={status.theirs} />;
  if (!other) return null;
  return (
    <Banner icon={<PencilLine />}>
      {other.isYou ? (
        <span>You’re also editing this template in another tab. </span>
      ) : (
        <>
          <bdi>{other.name}</bdi>
          <span> is editing this template. </span>
        </>
      )}
      <span>Changes made there show up here.</span>
    </Banner>
  );
}

function Failed({ refusal }: { refusal: Refusal }) {
  const { flush } = useEditor();
  if (refusal.code === "not_found")
    return (
      <Problem>
        <span>
          {"This template was deleted. Copy what you need, then go back to "}
        </span>
        <a href={paths.templates} className={noticeLinkClass}>
          Templates
        </a>
        <span>.</span>
      </Problem>
    );
  const message = `Not saved: ${refusal.message}`;
  if (refusal.code !== "unavailable" && refusal.code !== "forbidden")
    return <Refused refusal={{ ...refusal, message }} />;
  return (
    <Problem
      action={
        <Button size="small" onClick={() => void flush()}>
          Try now
        </Button>
      }
    >
      <span>{`${message} `}</span>
      {refusal.code === "forbidden" ? (
        <a href={paths.signIn} target="_blank" className={noticeLinkClass}>
          Sign in (opens a new tab)
        </a>
      ) : (
        <span>
          Keep this page open. What you typed is safe here and will be saved
          once the connection is back.
        </span>
      )}
    </Problem>
  );
}

function Conflict({ theirs: { savedBy, savedAt } }: { theirs: DraftState }) {
  const { id, saving, takeTheirs } = useEditor();
  let who: Elements = <bdi>{savedBy?.name ?? "Someone else"}</bdi>;
  // Somebody who saved a moment ago.
  let what = saving.other
    ? "is editing this template."
    : `changed this template (${momentOf(savedAt)}).`;
  if (savedBy?.isYou) {
    who = <span>You</span>;
    what = `changed this template in another tab (${momentOf(savedAt)}).`;
  }
  return (
    <Problem
      action={
        <Button size="small" onClick={takeTheirs}>
          Discard my changes
        </Button>
      }
    >
      {who}
      <span>{` ${what} `}</span>
      <span>
        {
          "Your latest changes aren’t saved, so nothing is overwritten. They’re still on this page: "
        }
      </span>
      <a href={paths.template(id)} target="_blank" className={noticeLinkClass}>
        Open the saved version in a new tab
      </a>
      <span> and copy over what you need.</span>
    </Problem>
  );
}
