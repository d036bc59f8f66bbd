import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { requestChange, takeBackChange } from "@/lib/answers/changes/mutations";
import {
  keepTake,
  passDeviceCheck,
  revealQuestion,
  startInterview,
  submitInterview,
} from "@/lib/answers/mutations";
import { getCandidateStage } from "@/lib/answers/queries";
import { finishTake } from "@/lib/answers/takes/finish-mutations";
import {
  addSegment,
  beginTake,
  claimRecorder,
} from "@/lib/answers/takes/mutations";
import { findUpload } from "@/lib/answers/takes/queries";
import { askToWithdraw } from "@/lib/answers/withdrawals/mutations";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import {
  getDownloads,
  getPersonalData,
} from "@/lib/portal/personal-data/queries";
import { db } from "@/tests/support/db";
import {
  arrived,
  begin,
  consents,
  makeStarted,
  recordTake,
} from "../../support/candidate-steps";
import { makeCandidateAccess } from "../../support/make";
import { change } from "@/tests/support/rows";

/** Everything the interview's page can ask for, as an old tab or a script would ask again. */
const requests: Record<string, (by: Over) => Promise<unknown>> = {
  giveConsents: ({ access }) => consents(access, false),
  passDeviceCheck: ({ access }) => passDeviceCheck(access),
  startInterview: ({ access }) => startInterview(access),
  revealQuestion: ({ access }) => revealQuestion(access),
  keepTake: ({ access, kept, other }) =>
    Promise.all([keepTake(access, kept), keepTake(access, other.takeId)]),
  submitInterview: ({ access }) => submitInterview(access),
  claimRecorder: ({ access }) =>
    claimRecorder(access, { recorderId: randomUUID() }),
  beginTake: ({ access, other }) =>
    beginTake(access, {
      ...other,
      takeId: randomUUID(),
      segmentId: randomUUID(),
    }),
  addSegment: ({ access, other }) =>
    addSegment(access, other.takeId, { ...other, segmentId: randomUUID() }),
  finishTake: ({ access, other }) => {
    const { report, stored } = arrived(other.segmentId, 1000);
    return finishTake(access, other.takeId, report, stored);
  },
  requestChange: ({ access }) =>
    requestChange(access, {
      publicId: access.publicId,
      wishes: readAccommodations({ timeFactor: 2 }),
      text: "",
    }),
  takeBackChange: ({ access }) => takeBackChange(access),
};

const ends = {
  submitted: { status: "COMPLETED", completedAt: new Date() },
  cancelled: { status: "CANCELLED", cancelledAt: new Date() },
  "withdrawn before submitting": {
    status: "CANCELLED",
    withdrawnAt: new Date(),
  },
  "withdrawn after submitting": {
    status: "COMPLETED",
    withdrawnAt: new Date(),
  },
} as const;

describe.each(Object.entries(ends))(
  "T7: of an interview that is %s",
  (_, end) => {
    test.each(Object.keys(requests))(
      "%s changes nothing, with the old cookie or a new one",
      async (name) => {
        const over = await makeOver(end);
        const before = await everything(over.interview.id);
        await requests[name]!(over);
        const access = await makeCandidateAccess(over.interview);
        await requests[name]!({ ...over, access });
        expect(await everything(over.interview.id)).toEqual(before);
      },
    );

    test("the link leads to its page, which shows no question and takes no bytes", async () => {
      const { interview, access, other } = await makeOver(end);
      const stage = await getCandidateStage(access);
      expect(stage).toMatchObject({ question: null, questionsAhead: [] });
      for (const { text } of interview.snapshot.questions)
        expect(JSON.stringify(stage)).not.toContain(text);
      expect(await findUpload(access, other.segmentId)).toBeNull();
    });

    test("its candidate may save their data and withdraw", async () => {
      const { interview, access } = await makeOver(end);
      expect((await getDownloads(access)).recordings).toHaveLength(2);
      const data = JSON.stringify(await getPersonalData(access));
      expect(data).not.toContain(interview.snapshot.questions[1]!.text);
      expect(await askToWithdraw(access)).toMatchObject({ ok: true });
    });
  },
);

type Over = Awaited<ReturnType<typeof makeOver>>;

/** One answer kept and another take still being recorded when it ended; the second question was never shown. */
async function makeOver(data: (typeof ends)[keyof typeof ends]) {
  const started = await makeStarted({ questions: 2 });
  const { access, interview, recorderId } = started;
  const kept = await recordTake(access, recorderId);
  const other = await begin(access, recorderId);
  await keepTake(access, kept);
  await change.interview(interview.id, data);
  return { ...started, kept, other };
}

function everything(id: string) {
  return db.interview.findUniqueOrThrow({
    where: { id },
    include: {
      consents: true,
      changes: true,
      events: true,
      answers: {
        include: { takes: { include: { segments: true } } },
      },
    },
  });
}
