"use client";

import {
  CalendarClock,
  Clock,
  MessageCircleQuestion,
  RotateCcw,
} from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Sentence } from "@/components/ui/sentence";
import { answerForm } from "@/lib/changes/accommodations";
import type { CandidateStage } from "@/lib/interviews/candidate-queries";
import { languageParameter } from "@/lib/paths";
import { QuestionsAhead } from "./questions-ahead";
import { Step } from "./step";
import { useTimeZone } from "./use-time-zone";
import { useLanguage } from "./words";

/** What a candidate reads first. Needs no session, so that a recruiter can look at it too. */
export function WelcomeScreen({
  stage,
  isOpening = false,
  onBegin,
}: {
  stage: Pick<
    CandidateStage,
    | "locale"
    | "companyName"
    | "jobTitle"
    | "candidateName"
    | "questions"
    | "estimatedSeconds"
    | "deadlineAt"
    | "instructions"
    | "questionsAhead"
  > & { accommodations?: CandidateStage["accommodations"] };
  isOpening?: boolean;
  onBegin: () => void;
}) {
  const timeZone = useTimeZone();
  const { words, locale } = useLanguage();
  const { welcome, shared } = words;
  const { accommodations } = stage;
  const form =
    welcome.forms[accommodations ? answerForm(accommodations) : "video"];
  return (
    <Step
      title={form.title(stage.jobTitle)}
      intro={form.intro(stage.candidateName)}
      actions={
        // A form, so that it also leads on before the page is alive.
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onBegin();
          }}
        >
          {locale !== stage.locale && (
            <input type="hidden" name={languageParameter} value={locale} />
          )}
          <Button
            type="submit"
            name="begin"
            value="yes"
            variant="primary"
            size="large"
            pending={isOpening}
            className="w-full"
          >
            {welcome.begin}
          </Button>
        </form>
      }
    >
      <ul className="flex flex-col gap-4">
        <Fact icon={<MessageCircleQuestion />}>
          {welcome.questions(stage.questions)}
        </Fact>
        <Fact icon={<Clock />}>{form.duration(stage.estimatedSeconds)}</Fact>
        <Fact icon={<RotateCcw />}>{welcome.pause}</Fact>
        <Fact icon={<CalendarClock />}>
          <Sentence
            of={welcome.deadline(
              <time
                dateTime={stage.deadlineAt}
                suppressHydrationWarning
                className="font-medium"
              >
                {shared.deadline(new Date(stage.deadlineAt), timeZone)}
              </time>,
            )}
          />
        </Fact>
      </ul>
      <QuestionsAhead texts={stage.questionsAhead} />
      {stage.instructions && (
        <section className="rounded-xl bg-sunken p-5">
          <h2 className="font-semibold">
            {welcome.instructions(stage.companyName)}
          </h2>
          <p dir="auto" className="mt-1 whitespace-pre-line">
            {stage.instructions}
          </p>
        </section>
      )}
    </Step>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-3 [&_svg]:mt-1 [&_svg]:size-5 [&_svg]:shrink-0 [&_svg]:text-accent-ink">
      {icon}
      <span className="min-w-0">{children}</span>
    </li>
  );
}
