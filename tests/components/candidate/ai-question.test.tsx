import { prerender } from "react-dom/static";
import { expect, test } from "vitest";
import { Visit } from "@/components/candidate/visit";
import type { CandidateStage } from "@/lib/answers/queries";
import { loadMessages } from "@/lib/messages/load";
import { locales, type Locale } from "@/lib/messages/locales";
import { makeStage } from "../../support/stage";

const ai = /\b(AI|IA)\b|software|programa/;

test.each(locales)(
  "M1.12 where the organization uses no AI, no page speaks of one as something to choose or to expect (%s)",
  async (locale) => {
    const words = await loadMessages(locale);
    const consents = await shown(locale, { aiQuestion: null });
    expect(consents).not.toMatch(ai);
    expect(consents).toContain(words.consents.one.title);
    const submitted = await shown(locale, {
      step: "submitted",
      aiQuestion: null,
    });
    expect(submitted).toContain(words.submitted.unaskedAi);
    expect(submitted).not.toContain(words.submitted.withoutAi);
    expect(submitted).not.toContain(words.submitted.aiQuestion.title);
  },
);

test.each(locales)(
  "M1.12 where no AI is connected yet, candidates read “may” (%s)",
  async (locale) => {
    const { consents, submitted } = await loadMessages(locale);
    const names = { companyName: "Company", jobTitle: "Job" };
    const now = consents.texts.AI_EVALUATION.video(names);
    const later = consents.texts.AI_LATER(names);
    expect(await shown(locale, { aiQuestion: "later" })).toContain(
      `${later} ${now}`,
    );
    expect(await shown(locale, { aiQuestion: "now" })).not.toContain(later);
    const after = await shown(locale, {
      step: "submitted",
      aiQuestion: "later",
      consents: { recording: true, aiEvaluation: true },
    });
    expect(after).toContain(submitted.laterAi.written);
    expect(after).not.toContain(submitted.withAi.written);
  },
);

test.each(locales)(
  "M1.12 who is asked by email after the interview finds the question, with yes and no, on their page (%s)",
  async (locale) => {
    const { consents, submitted } = await loadMessages(locale);
    const page = await shown(locale, {
      step: "submitted",
      isAiAskedLater: true,
    });
    for (const words of [
      submitted.aiQuestion.title,
      submitted.aiQuestion.save,
      consents.evaluation.forms.spoken.yes,
      consents.evaluation.no,
    ])
      expect(page).toContain(words);
  },
);

async function shown(
  locale: Locale,
  stage: Partial<CandidateStage>,
): Promise<string> {
  const { prelude } = await prerender(
    <Visit stage={makeStage(stage)} locale={locale} logo={null} hasBegun />,
  );
  const html = await new Response(prelude).text();
  return html.replace(/<[^>]+>/g, "").replaceAll("&#x27;", "'");
}
