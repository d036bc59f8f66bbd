import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { StopReminders } from "@/components/invitations/stop-reminders";
import { loadMessages } from "@/lib/messages/load";
import { locales } from "@/lib/messages/locales";

test.each(locales)(
  "while a request for a change waits, no past deadline is named (%s)",
  async (locale) => {
    const words = await loadMessages(locale);
    for (const isStopped of [true, false])
      for (const isDeadlineAhead of [true, false]) {
        const page = renderToStaticMarkup(
          <StopReminders
            companyName="Acme"
            jobTitle="Welder"
            deadlineAt="2026-11-01T17:00:00Z"
            timeZone="UTC"
            isOpen
            {...{ isStopped, isDeadlineAhead, words, locale }}
            stopPath="/stop"
          />,
        );
        expect(page.includes("<time")).toBe(isDeadlineAhead);
        expect(page.includes(words.stopReminders.isPaused)).toBe(
          !isDeadlineAhead,
        );
      }
  },
);
