import { prerender } from "react-dom/static";
import { describe, expect, test } from "vitest";
import { DataPage } from "@/components/candidate/data-page";
import { DeviceChoice } from "@/components/candidate/device-choice";
import { SessionContext } from "@/components/candidate/session-context";
import { Visit } from "@/components/candidate/visit";
import { PreviewWords } from "@/components/candidate/words";
import { InterviewSession } from "@/components/recorder/session";
import type { CandidateStage, CandidateTake } from "@/lib/answers/queries";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { loadMessages } from "@/lib/messages/load";
import { locales, type Locale } from "@/lib/messages/locales";
import { makeStage } from "../../support/stage";

const camera =
  /camera|cámara|\bvideo|\bface\b|\bcara\b|watch(?! the bar)|\bsees?\b you|te v(e|en)\b/i;
const picture = /(?<!no )picture|(?<!sin )imagen/i;
const spoken =
  /\brecordings?\b|grabaci|micro(ph|f)|listen|\bhear|escuch|\boír|\boye|\bcall\b|llamada/i;

/** Steps that a candidate walks through, and those where an interview is over. */
const before = ["welcome", "consents", "check", "ready"] as const;
const between = ["between", "checklist"] as const;
const over = [
  "declined",
  "submitted",
  "expired",
  "cancelled",
  "withdrawn",
  "erased",
] as const;

describe.each(locales)("in %s", (locale) => {
  test.each([...before, ...between, ...over])(
    "who answers with sound only reads of no camera (%s)",
    async (step) => {
      const text = await shown(locale, step, { isAudioOnly: true });
      expect(text).not.toMatch(camera);
      expect(text).not.toMatch(picture);
    },
  );

  test.each([...between, ...over])(
    "who answers in writing reads of nothing to be recorded or heard (%s)",
    async (step) => {
      const text = await shown(locale, step, { isInWriting: true });
      expect(text).not.toMatch(camera);
      expect(text).not.toMatch(spoken);
    },
  );

  test("who answers with sound only chooses a microphone and nothing else", async () => {
    const accommodations = readAccommodations({ isAudioOnly: true });
    const device = (id: string) => ({ id, label: `Microphone ${id}` });
    const text = await textOf(
      <PreviewWords locale={locale}>
        <SessionContext
          value={new InterviewSession(makeStage({ accommodations }))}
        >
          <DeviceChoice
            devices={{
              ...{ cameras: [], cameraId: "" },
              microphones: [device("1"), device("2")],
              microphoneId: "1",
            }}
            onChoose={() => undefined}
          />
        </SessionContext>
      </PreviewWords>,
    );
    expect(text).toContain("Microphone 2");
    expect(text).not.toMatch(camera);
  });

  test("who answers on video is told of the camera", async () => {
    for (const step of ["welcome", "check"] as const)
      expect(await shown(locale, step, {})).toMatch(camera);
  });

  test("who spoke one of the answers in writing reads what becomes of what they said", async () => {
    const { submitted } = await loadMessages(locale);
    const accommodations = { isInWriting: true };
    expect(await shown(locale, "submitted", accommodations)).toContain(
      submitted.withAi.written,
    );
    expect(
      await shown(locale, "submitted", accommodations, [
        ...writtenAnswers,
        { number: 2, take: madeTake, text: null },
      ]),
    ).toContain(submitted.withAi.spoken);
  });

  test("the page with the data speaks of recordings where there are some, or could be", async () => {
    const { yourData } = await loadMessages(locale);
    const page = (isInWriting: boolean, recordings: Recordings) =>
      textOf(
        <DataPage
          publicId="a"
          companyName="Company"
          jobTitle="Job"
          isInWriting={isInWriting}
          recordings={recordings}
          words={yourData}
        />,
      );
    const { recordings, none } = yourData.page;
    expect(await page(true, [])).not.toMatch(spoken);
    expect(await page(false, [])).toContain(none);
    expect(await page(true, [madeRecording])).toContain(recordings);
  });
});

type Recordings = Parameters<typeof DataPage>[0]["recordings"];

const madeRecording = {
  ...{ answer: 1, take: 1, isKept: true, isUnplayable: false },
  parts: [],
};

const madeTake: CandidateTake = {
  id: "take-1",
  status: "READY",
  fault: null,
  startedAt: "2026-11-22T10:00:00.000Z",
  savedAt: "2026-11-22T10:01:00.000Z",
  bytes: 14,
  durationMs: 1000,
  parts: 1,
  isSound: true,
  segmentIds: [],
  pausedMs: 0,
};

const writtenAnswers: CandidateStage["answers"] = [
  {
    number: 1,
    take: null,
    text: { words: 3, savedAt: "2026-11-22T10:00:00.000Z" },
  },
];

function shown(
  locale: Locale,
  step: (typeof before | typeof between | typeof over)[number],
  accommodations: Partial<CandidateStage["accommodations"]>,
  answers = accommodations.isInWriting
    ? writtenAnswers
    : [{ number: 1, take: madeTake, text: null }],
): Promise<string> {
  const stage = makeStage({
    step: step === "welcome" ? "consents" : step,
    accommodations: readAccommodations(accommodations),
    consents: { recording: true, aiEvaluation: true },
    answers,
  });
  return textOf(
    <Visit
      stage={stage}
      locale={locale}
      logo={null}
      hasBegun={step !== "welcome"}
    />,
  );
}

/** What is read, and read out. */
async function textOf(page: React.ReactNode): Promise<string> {
  const { prelude } = await prerender(page);
  const html = await new Response(prelude).text();
  const labels = [...html.matchAll(/aria-label="([^"]*)"/g)].map(
    ([, label]) => label,
  );
  return [html.replace(/<[^>]+>/g, " "), ...labels].join(" ");
}
