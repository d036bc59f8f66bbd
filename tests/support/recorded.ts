import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { submitInterview } from "@/lib/answers/mutations";
import type { Actor } from "@/lib/auth/proof";
import { enqueue } from "@/lib/queue/enqueue";
import { writeFile } from "@/lib/storage/files";
import { db } from "@/tests/support/db";
import { makeCandidateAccess, makeInterview } from "./make";

/** Files of tests/fixtures: the segments of each answer's take, in order. */
type Recordings = string[][];

/**
 * A started interview with one recorded and kept take per question, as the candidate's browser leaves it: segments in
 * storage, `take.join` in the queue.
 */
export async function makeRecorded(
  actor: Actor,
  recordings: Recordings = [["answer-one.webm"], ["answer-two.webm"]],
  {
    allowsAi = true,
    candidateId,
  }: {
    /** Null: was never asked. */
    allowsAi?: boolean | null;
    candidateId?: string;
  } = {},
) {
  const { organizationId } = actor;
  const interview = await makeInterview(actor, {
    questions: recordings.length,
    ...(candidateId ? { candidateId } : {}),
    data: { status: "IN_PROGRESS", startedAt: new Date() },
  });
  const interviewId = interview.id;
  await db.consent.createMany({
    data: (
      [
        ["RECORDING", true],
        ["AI_EVALUATION", allowsAi],
      ] as const
    ).flatMap(([kind, isGiven]) =>
      isGiven === null
        ? []
        : {
            organizationId,
            interviewId,
            kind,
            isGiven,
            textVersion: "1",
            text: "I agree.",
          },
    ),
  });
  const takes = [];
  for (const [position, files] of recordings.entries()) {
    const answer = await db.answer.create({
      data: {
        organizationId,
        interviewId,
        position,
        questionId: interview.snapshot.questions[position]!.id,
      },
    });
    const take = await makeTake(actor, answer, files);
    await db.answer.update({
      where: { id: answer.id },
      data: { keptTakeId: take.id, keptAt: new Date() },
    });
    takes.push(take);
  }
  return { ...interview, takes };
}

/** A finished take whose segments are in storage, waiting to be joined. */
async function makeTake(
  { organizationId }: Actor,
  answer: { id: string; interviewId: string },
  files: string[],
) {
  const take = await db.take.create({
    data: {
      organizationId,
      interviewId: answer.interviewId,
      answerId: answer.id,
      number: 1,
      status: "FINISHED",
      finishedAt: new Date(),
    },
  });
  const contents = await Promise.all(
    files.map((file) => readFile(fixture(file))),
  );
  await db.take.update({
    where: { id: take.id },
    data: { bytes: contents.reduce((sum, { length }) => sum + length, 0) },
  });
  for (const [index, file] of files.entries()) {
    const bytes = contents[index]!;
    const segment = await db.segment.create({
      data: {
        organizationId,
        takeId: take.id,
        index,
        mimeType: file.endsWith("mp4") ? "video/mp4" : "video/webm",
        bytes: bytes.length,
        finishedAt: new Date(),
      },
    });
    await writeFile(`uploads/${segment.id}`, bytes);
  }
  await db.$transaction((tx) => enqueue(tx, "take.join", { takeId: take.id }));
  return take;
}

/** The candidate presses Submit. */
export async function submit(
  interview: Parameters<typeof makeCandidateAccess>[0],
): Promise<void> {
  const result = await submitInterview(await makeCandidateAccess(interview));
  if (!result.ok) throw new Error(result.error.message);
}

function fixture(name: string): string {
  return join(import.meta.dirname, "../fixtures", name);
}
