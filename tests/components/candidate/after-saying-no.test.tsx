import { prerender } from "react-dom/static";
import { expect, test } from "vitest";
import { Visit } from "@/components/candidate/visit";
import type { CandidateStep } from "@/lib/answers/step";
import { loadMessages } from "@/lib/messages/load";
import { locales, type Locale } from "@/lib/messages/locales";
import { makeStage } from "../../support/stage";

const steps = ["declined", "expired", "cancelled", "withdrawn"] as const;

test.each(locales.flatMap((locale) => steps.map((step) => [step, locale])))(
  "where the way on is an email, the page shows whose and lets it be copied (%s, %s)",
  async (step, locale) => {
    const { shared } = await loadMessages(locale as Locale);
    const page = await shown(step as CandidateStep, locale as Locale);
    expect(page).toContain("recruiter@example.com");
    expect(page).toContain(shared.address.copy);
  },
);

async function shown(step: CandidateStep, locale: Locale): Promise<string> {
  const { prelude } = await prerender(
    <Visit stage={makeStage({ step })} locale={locale} logo={null} hasBegun />,
  );
  return (await new Response(prelude).text()).replace(/<[^>]+>/g, "");
}
