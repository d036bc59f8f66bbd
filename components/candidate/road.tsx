"use client";

import type { Screen } from "@/components/recorder/screen";
import { cn } from "@/components/ui/cn";
import type { CandidateStage } from "@/lib/answers/queries";
import { isOver } from "@/lib/answers/step";
import { useWords } from "./words";

type Part = "consent" | "check" | "questions" | "submit";

const consents: Screen["name"][] = ["welcome", "consents", "declined"];
const checks: Screen["name"][] = ["check", "practice", "ready"];

/** How far the candidate is: one line of parts, and a bar of its own for each question. */
export function Road({
  stage,
  screen,
}: {
  stage: CandidateStage;
  screen: Screen;
}) {
  const { road: words, between } = useWords();
  if (isOver(stage.step)) return null;
  const { answers, questions, accommodations } = stage;
  const parts: Part[] = accommodations.isInWriting
    ? ["consent", "questions", "submit"]
    : ["consent", "check", "questions", "submit"];
  const present = partOf(screen.name, parts);
  const at = parts.indexOf(present);
  return (
    <ol aria-label={words.title} className="flex gap-2 text-xs">
      {parts.map((part, index) => (
        <li
          key={part}
          aria-current={part === present ? "step" : undefined}
          className={cn(
            "flex min-w-0 flex-col gap-1",
            part === "questions" ? "flex-3" : "flex-auto",
            part === present ? "font-medium text-ink" : "text-muted",
          )}
        >
          <span aria-hidden className="flex gap-0.5">
            {part === "questions" ? (
              Array.from({ length: questions }, (_, question) => (
                <Bar
                  key={question}
                  isDone={question < answers.length}
                  isPresent={part === present && question === answers.length}
                />
              ))
            ) : (
              <Bar isDone={index < at} isPresent={part === present} />
            )}
          </span>
          <span className="truncate">{words.parts[part]}</span>
          {part === "questions" && answers.length > 0 && (
            <span className="sr-only">
              {between.eyebrow(answers.length, questions)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function partOf(screen: Screen["name"], parts: Part[]): Part {
  if (consents.includes(screen)) return "consent";
  if (screen === "checklist") return "submit";
  if (checks.includes(screen) && parts.includes("check")) return "check";
  return "questions";
}

function Bar({ isDone, isPresent }: { isDone: boolean; isPresent: boolean }) {
  return (
    <span
      className={cn(
        "h-1 min-w-0 flex-1 rounded-full",
        isDone ? "bg-accent" : isPresent ? "bg-accent/45" : "bg-line",
      )}
    />
  );
}
