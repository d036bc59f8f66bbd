import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LandingCard } from "@/components/invitations/landing-card";
import type { AnswerForm } from "@/lib/interviews/accommodations";
import type { LandingDetails } from "@/lib/invitations/landing-queries";
import { loadMessages } from "@/lib/messages/load";
import { locales, type Locale } from "@/lib/messages/locales";

const camera = /camera|cámara/;
const microphone = /microphone|micrófono/;

test.each(locales)(
  "in %s nobody reads of a camera or a microphone that they do not need",
  async (locale) => {
    const video = await shown(locale, "video");
    expect(video).toMatch(camera);
    expect(video).toMatch(microphone);
    const sound = await shown(locale, "sound");
    expect(sound).not.toMatch(camera);
    expect(sound).toMatch(microphone);
    const writing = await shown(locale, "writing");
    expect(writing).not.toMatch(camera);
    expect(writing).not.toMatch(microphone);
    expect(writing).toMatch(/Write your answers|Escribe tus respuestas/);
    expect(writing).toMatch(/record an answer instead|grabarla/);
  },
);

test.each(["expired", "cancelled"] as const)(
  "where the way on is an email (%s), the address can be read, for who has no email app there",
  async (landing) => {
    for (const locale of locales) {
      const text = (await shown(locale, "video", landing)).replace(
        /<[^>]+>/g,
        "",
      );
      expect(text).toContain("rita@acme.example");
      expect(text).toContain((await loadMessages(locale)).shared.address.copy);
    }
  },
);

test.each(locales)(
  "an undo is offered only while it is possible (%s)",
  async (locale) => {
    const { withdrawn } = (await loadMessages(locale)).landing;
    const possible = await shown(locale, "video", "withdrawn", true, true);
    expect(possible).toContain(withdrawn.action);
    const over = await shown(locale, "video", "withdrawn", true, false);
    expect(over).not.toContain(withdrawn.action);
    expect(over).toContain(withdrawn.seeStored);
  },
);

test.each(["ready", "started"] as const)(
  "a deadline that has passed is no promise: %s",
  async (landing) => {
    expect(await shown("en", "video", landing)).toContain("Open until");
    expect(await shown("en", "video", landing, false)).not.toContain(
      "Open until",
    );
  },
);

/** What a link shows, before the start unless told otherwise. */
async function shown(
  locale: Locale,
  answerForm: AnswerForm,
  landing: LandingDetails["landing"] = "ready",
  isDeadlineAhead = true,
  canUndo = false,
): Promise<string> {
  const words = await loadMessages(locale);
  return renderToStaticMarkup(
    <LandingCard
      landing={landing}
      language={locale}
      locale={locale}
      words={words}
      companyName="Acme"
      jobTitle="Welder"
      questions={2}
      seconds={540}
      answerForm={answerForm}
      deadlineAt="2026-11-29T16:00:00Z"
      isDeadlineAhead={isDeadlineAhead}
      canUndo={canUndo}
      timeZone="Europe/Berlin"
      publicId="a"
      recruiter={{ name: "Rita Recruiter", email: "rita@acme.example" }}
      enterPath="/enter"
    />,
  );
}
