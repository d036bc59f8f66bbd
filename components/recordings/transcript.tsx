"use client";

import { useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import type { AnswerReading } from "@/lib/evaluations/reading";
import { formatClock, plural } from "@/lib/format";
import { answerKinds } from "@/lib/interviews/answer-kinds";
import { plainText } from "@/lib/fold";
import { usePlayhead } from "./playhead";

type Line = NonNullable<AnswerReading["transcript"]>[number];

/**
 * What was said, in step with the video, or written: a click plays that second, the search looks through all answers, and
 * Enter in it plays one match after the other.
 */
export function Transcript({ answers }: { answers: AnswerReading[] }) {
  const [query, setQuery] = useState("");
  const list = useRef<HTMLDivElement>(null);
  // Which of the matches Enter has reached.
  const reached = useRef(-1);
  const wanted = plainText(query.trim());
  const found = answers.map((answer) => ({
    ...answer,
    lines: (answer.transcript ?? []).filter(
      ({ text }) => !wanted || plainText(text).includes(wanted),
    ),
  }));
  const matches = found.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <section aria-label="Transcript" className="rounded-lg border">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b px-4 py-2.5">
        <h2 className="font-semibold">Transcript</h2>
        <div className="ms-auto flex items-center gap-3">
          <span role="status" className="text-sm text-muted">
            {wanted && plural(matches, "match", "matches")}
          </span>
          <Input
            type="search"
            aria-label="Search the transcript"
            placeholder="Search the transcript"
            value={query}
            onChange={({ target }) => {
              setQuery(target.value);
              reached.current = -1;
            }}
            onKeyDown={({ key, nativeEvent }) => {
              if (key !== "Enter" || nativeEvent.isComposing || !wanted) return;
              const lines = list.current?.querySelectorAll("button") ?? [];
              reached.current = (reached.current + 1) % lines.length || 0;
              lines[reached.current]?.click();
            }}
            className="w-52"
          />
        </div>
      </header>
      <div
        ref={list}
        role="region"
        aria-label="What was said"
        // Scrolls by keyboard too.
        tabIndex={0}
        className="max-h-112 overflow-y-auto px-2 py-3"
      >
        {found.map((answer, index) => (
          <Answer
            key={answer.questionId}
            number={index + 1}
            answer={answer}
            wanted={wanted}
          />
        ))}
        {wanted && matches === 0 && (
          <p className="px-2 text-muted">{`No matches for “${query.trim()}”.`}</p>
        )}
      </div>
    </section>
  );
}

function Answer({
  number,
  answer,
  wanted,
}: {
  number: number;
  answer: AnswerReading & { lines: Line[] };
  wanted: string;
}) {
  const { recording, seconds } = usePlayhead();
  if (wanted && answer.lines.length === 0) return null;
  const isPlaying = recording?.questionId === answer.questionId;
  return (
    <div className="mb-4 last:mb-0">
      <h3 dir="auto" className="px-2 pb-1 text-sm font-medium text-muted">
        {`${number}. ${answer.question}`}
      </h3>
      {answer.lines.map((line) => (
        <TranscriptLine
          key={line.id}
          questionId={answer.questionId}
          line={line}
          isCurrent={isPlaying && isAt(line, seconds)}
          wanted={wanted}
        />
      ))}
      {answer.lines.length === 0 && (
        <p className="px-2 text-subtle">{whyEmpty(answer)}</p>
      )}
    </div>
  );
}

function isAt({ start, end }: Line, seconds: number): boolean {
  if (start === null || end === null) return false;
  return seconds >= start && seconds < end;
}

function TranscriptLine({
  questionId,
  line,
  isCurrent,
  wanted,
}: {
  questionId: string;
  line: Line;
  isCurrent: boolean;
  wanted: string;
}) {
  const { playAt } = usePlayhead();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent && button.current) scrollInside(button.current);
  }, [isCurrent]);
  const { start } = line;
  const text = (
    <span dir="auto" className="min-w-0 wrap-anywhere">
      <Marked text={line.text} wanted={wanted} />
    </span>
  );
  // Written, so there is nothing to play.
  if (start === null) return <p className="flex px-2 py-1 ps-15">{text}</p>;
  return (
    <button
      ref={button}
      type="button"
      aria-current={isCurrent ? "true" : undefined}
      onClick={() => playAt(questionId, start)}
      className={cn(
        "flex w-full gap-3 rounded-md px-2 py-1 text-start hover:bg-hover",
        isCurrent && "bg-accent-soft hover:bg-accent-soft",
      )}
    >
      <span className="w-10 shrink-0 text-end text-sm leading-5 text-subtle tabular">
        {formatClock(start)}
      </span>
      {text}
    </button>
  );
}

/** The text with every occurrence of what is searched for marked. */
function Marked({ text, wanted }: { text: string; wanted: string }) {
  const folded = plainText(text);
  // Folding may change a text's length; then the places cannot be told, and nothing is marked.
  if (!wanted || folded.length !== text.length) return text;
  const pieces = [];
  let from = 0;
  for (;;) {
    const at = folded.indexOf(wanted, from);
    if (at < 0) break;
    pieces.push(text.slice(from, at));
    from = at + wanted.length;
    pieces.push(
      <mark key={at} className="rounded-sm bg-warn-soft text-warn">
        {text.slice(at, from)}
      </mark>,
    );
  }
  return [...pieces, text.slice(from)];
}

function whyEmpty({ kind, transcript }: AnswerReading): string {
  if (!kind) return "Not answered.";
  return transcript ? answerKinds[kind].noWords : "No transcript yet.";
}

/** Moves the list, never the page. */
function scrollInside(line: HTMLElement): void {
  const list = line.closest<HTMLElement>(".overflow-y-auto");
  if (!list) return;
  const box = list.getBoundingClientRect();
  const { top, bottom } = line.getBoundingClientRect();
  if (top < box.top || bottom > box.bottom)
    list.scrollTop += top - box.top - box.height / 3;
}
