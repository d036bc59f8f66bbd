"use client";

import { ChevronLeft, ChevronRight, Video } from "lucide-react";
import { Suspense, useState } from "react";
import { CameraView } from "@/components/candidate/camera-view";
import { Dial } from "@/components/candidate/dial";
import { Frame } from "@/components/candidate/frame";
import { QuestionStep } from "@/components/candidate/question-step";
import { WelcomeScreen } from "@/components/candidate/welcome-screen";
import { PreviewWords, useWords } from "@/components/candidate/words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { defaultLocale } from "@/lib/messages/locales";
import type { QuestionDraft, TemplateDraft } from "@/lib/templates/draft";
import { PhoneScreen } from "./phone-screen";

/** The candidate's own screens, one after another, with what is in the editor now. Never the rubric. */
export function TemplatePreview({
  onClose,
  company,
  jobTitle,
  draft: { instructions, questions },
}: {
  onClose: () => void;
  company: string;
  jobTitle: string;
  draft: TemplateDraft;
}) {
  /** 0 is the welcome; then the questions by number. */
  const [screen, setScreen] = useState(0);
  const question = questions[screen - 1];
  return (
    <Dialog
      open
      onClose={onClose}
      title="Preview"
      description="Candidate view on a phone"
      footer={
        <>
          <p className="me-auto self-center text-sm text-muted tabular">
            {question ? `Question ${screen} of ${questions.length}` : "Welcome"}
          </p>
          <Button
            icon={<ChevronLeft className="rtl:-scale-x-100" />}
            disabled={screen === 0}
            onClick={() => setScreen(screen - 1)}
          >
            Back
          </Button>
          <Button
            icon={<ChevronRight className="rtl:-scale-x-100" />}
            disabled={screen >= questions.length}
            onClick={() => setScreen(screen + 1)}
          >
            Next
          </Button>
        </>
      }
    >
      <PhoneScreen title="The candidate’s screen" onEscape={onClose}>
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
                  onBegin={() => setScreen(Math.min(1, questions.length))}
                />
              )}
            </Frame>
          </PreviewWords>
        </Suspense>
      </PhoneScreen>
    </Dialog>
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
      answerSeconds={question.answerSeconds}
      takesLeft={question.maxTakes}
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
