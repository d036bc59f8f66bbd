import { prerender } from "react-dom/static";
import { expect, test } from "vitest";
import { InterruptedScreen } from "@/components/candidate/interrupted-screen";
import { SessionContext } from "@/components/candidate/session-context";
import { PreviewWords } from "@/components/candidate/words";
import { InterviewSession } from "@/components/recorder/session";
import { formatClock } from "@/lib/format";
import { loadMessages } from "@/lib/messages/load";
import { locales } from "@/lib/messages/locales";
import { makeStage } from "../../support/stage";

/** An answer of two minutes that began at 0 s and whose last slice ended at 30 s; all times in seconds. */
const beganAt = Date.parse("2026-11-22T10:00:00.000Z");

test.each(locales)(
  "M1.10 the clock of an interrupted answer is seen to stand, then to run on (%s)",
  async (locale) => {
    const { clockStands, isOver } = (await loadMessages(locale)).interrupted;
    const running = (left: number, words: string) =>
      words.includes(formatClock(left));
    for (const now of [31, 70, 149]) {
      const words = await shownAt(now, locale);
      expect(words).toContain(clockStands.label);
      expect(words).toContain("1:30");
      expect(words).toContain(clockStands.runsIn(150 - now));
    }
    const after = await shownAt(180, locale);
    expect(after).not.toContain(clockStands.label);
    expect(running(60, after)).toBe(true);
    // The two minutes were used up before.
    expect(running(60, await shownAt(60, locale, { pauseLeftMs: 0 }))).toBe(
      true,
    );
    // Nothing was recorded: the clock never stood.
    const empty = await shownAt(60, locale, { stoppedAt: null });
    expect(running(60, empty)).toBe(true);
    expect(await shownAt(239, locale)).toContain(isOver);
  },
);

async function shownAt(
  seconds: number,
  locale: (typeof locales)[number],
  change: { pauseLeftMs?: number; stoppedAt?: number | null } = {},
): Promise<string> {
  const { pauseLeftMs = 120_000, stoppedAt = beganAt + 30_000 } = change;
  const question = {
    answerId: "answer-1",
    number: 1,
    shownAt: new Date(beganAt).toISOString(),
    text: "Why?",
    thinkSeconds: 60,
    answerSeconds: 120,
    takesLeft: 1,
    takes: [],
    pauseLeftMs,
    lastByteAt: null,
    writing: null,
  };
  const now = new Date(beganAt + seconds * 1000).toISOString();
  const stage = makeStage({ step: "question", now, question });
  const { prelude } = await prerender(
    <PreviewWords locale={locale}>
      <SessionContext value={new InterviewSession(stage)}>
        <InterruptedScreen
          question={question}
          takeId="take-1"
          endsAt={beganAt + 120_000}
          stoppedAt={stoppedAt}
          cause="reload"
        />
      </SessionContext>
    </PreviewWords>,
  );
  const html = await new Response(prelude).text();
  return html.replaceAll("<!-- -->", "").replaceAll(/<[^>]+>/g, " ");
}
