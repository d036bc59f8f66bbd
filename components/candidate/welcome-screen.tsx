"use client";

import {
  Keyboard,
  MessageCircleQuestion,
  Mic,
  RotateCcw,
  Video,
} from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Elements } from "@/components/ui/elements";
import type { CandidateStage } from "@/lib/answers/queries";
import { answerForm } from "@/lib/interviews/accommodations";
import { languageParameter } from "@/lib/paths";
import { QuestionsAhead } from "./questions-ahead";
import { Step } from "./step";
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
    | "candidateName"
    | "questions"
    | "instructions"
    | "questionsAhead"
  > & { accommodations?: CandidateStage["accommodations"] };
  isOpening?: boolean;
  onBegin: () => void;
}) {
  const { words, locale } = useLanguage();
  const { welcome } = words;
  const { accommodations } = stage;
  const form = accommodations ? answerForm(accommodations) : "video";
  const said = welcome.forms[form];
  return (
    <Step
      title={welcome.title(stage.candidateName)}
      intro={said.intro}
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
        <Fact icon={practiceIcons[form]}>{said.practice}</Fact>
        <Fact icon={<RotateCcw />}>{welcome.pause}</Fact>
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

const practiceIcons = {
  video: <Video />,
  sound: <Mic />,
  writing: <Keyboard />,
};

function Fact({ icon, children }: { icon: Elements; children: ReactNode }) {
  return (
    <li className="flex items-start gap-3 [&_svg]:mt-1 [&_svg]:size-5 [&_svg]:shrink-0 [&_svg]:text-accent-ink">
      {icon}
      <span className="min-w-0">{children}</span>
    </li>
  );
}
