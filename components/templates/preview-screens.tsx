"use client";

import { Video } from "lucide-react";
import { Suspense } from "react";
import { CameraView } from "@/components/candidate/camera-view";
import { Dial } from "@/components/candidate/dial";
import { Frame } from "@/components/candidate/frame";
import { QuestionStep } from "@/components/candidate/question-step";
import { WelcomeScreen } from "@/components/candidate/welcome-screen";
import { PreviewWords, useWords } from "@/components/candidate/words";
import { Button } from "@/components/ui/button";
import { defaultLocale } from "@/lib/messages/locales";
import type { QuestionDraft, TemplateDraft } from "@/lib/templates/draft";

/** One of the candidate's own screens. 0 is the welcome; then the questions by number. */
export function PreviewScreens({
  screen,
  company,
  jobTitle,
  draft: { instructions, questions },
  onBegin,
}: {
  screen: number;
  company: string;
  jobTitle: string;
  draft: TemplateDraft;
  onBegin: () => void;
}) {
  const question = questions[screen - 1];
  return (
    <Suspense>
      <PreviewWords locale={defaultLocale}>
        <Frame companyName={company} jobTitle={jobTitle}>
          {question ? (
            <QuestionScreen
              question={question}
              number={screen}
              count={questions.length}
            />
          ) : (
            <WelcomeScreen
              stage={{
                locale: defaultLocale,
                companyName: company,
                candidateName: "Sam",
                questions: questions.length,
                instructions: instructions.trim(),
                questionsAhead: [],
              }}
              onBegin={onBegin}
            />
          )}
        </Frame>
      </PreviewWords>
    </Suspense>
  );
}

/** As the candidate's own screen of thinking, with the clock standing still and no camera. */
function QuestionScreen({
  question,
  number,
  count,
}: {
  question: QuestionDraft;
  number: number;
  count: number;
}) {
  const { think, clock } = useWords();
  const { thinkSeconds } = question;
  return (
    <QuestionStep
      number={number}
      count={count}
      text={question.text.trim() || "No text yet"}
      intro={think.intro(question.answerSeconds, question.maxTakes)}
      picture={
        <CameraView stream={null}>
          <p className="absolute inset-0 grid place-items-center text-[#fff]">
            Candidate’s camera
          </p>
        </CameraView>
      }
      actions={
        <Button variant="primary" size="large" icon={<Video />} disabled>
          {think.start}
        </Button>
      }
    >
      {thinkSeconds > 0 ? (
        <Dial
          seconds={thinkSeconds}
          of={thinkSeconds}
          label={clock.toThink.label}
          hint={think.startsByItself}
        />
      ) : (
        <p className="text-muted">
          No think time: candidates start when they’re ready.
        </p>
      )}
    </QuestionStep>
  );
}
