"use client";

import type { CandidateStage } from "@/lib/answers/queries";
import type { Messages } from "@/lib/messages/en";
import { AiQuestion } from "./ai-question";
import { Receipts } from "./receipts";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { useWords } from "./words";
import { YourData } from "./your-data";

export function SubmittedScreen() {
  const { session, stage } = useInterview();
  const words = useWords().submitted;
  const { companyName, jobTitle, answers } = stage;
  // By what was handed in: whoever may write may have spoken an answer too.
  const form = answers.some(({ take }) => take) ? "spoken" : "written";
  const ai = aiWords(stage, words, form);
  return (
    <Step
      title={words.title}
      intro={words.intro(companyName, stage.questions, jobTitle)}
    >
      {stage.isAiAskedLater && <AiQuestion />}
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">{words.next}</h2>
        <ol className="flex list-decimal flex-col gap-2 ps-5">
          <li>{ai.next}</li>
          <li>{words.people(companyName)}</li>
          <li>{words.reply}</li>
        </ol>
      </section>
      <section className="flex flex-col gap-1">
        <h2 className="text-lg font-semibold">{words.who}</h2>
        <p>{words.whoPeople(companyName)}</p>
        <p>{ai.who}</p>
      </section>
      {answers.length > 0 && <Receipts answers={answers} />}
      <YourData stage={stage} onStage={session.apply} />
    </Step>
  );
}

/** AI's part in the review, by the candidate's choice, if they were asked, and the organization's settings. */
function aiWords(
  { consents, aiQuestion }: CandidateStage,
  words: Messages["submitted"],
  form: "spoken" | "written",
) {
  if (consents.aiEvaluation === null || aiQuestion === null)
    return { next: words.unaskedAi, who: words.whoUnaskedAi };
  if (!consents.aiEvaluation)
    return { next: words.withoutAi, who: words.whoNoAi };
  return aiQuestion === "later"
    ? { next: words.laterAi[form], who: words.whoLaterAi[form] }
    : { next: words.withAi[form], who: words.whoAi[form] };
}
