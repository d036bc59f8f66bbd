import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { startBatch } from "@/lib/acts/batches/mutations";
import {
  startBatchInput,
  type StartBatchInput,
} from "@/lib/acts/batches/schema";
import { mintSystemAccess } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import type { Role } from "@/lib/generated/prisma/enums";
import { runBatchTask } from "@/lib/acts/batches/tasks";
import { db } from "@/tests/support/db";
import {
  makeActor,
  makeCandidate,
  makePublishedTemplate,
} from "@/tests/support/make";

const system = mintSystemAccess();

/** A company with a published template and candidates, and the act of sending it to all of them. */
export async function stage(people: number, role: Role = "OWNER") {
  const actor = await makeActor(role);
  const template = await makePublishedTemplate(actor);
  const candidates: Awaited<ReturnType<typeof makeCandidate>>[] = [];
  for (let i = 0; i < people; i++) candidates.push(await makeCandidate(actor));
  return {
    actor,
    template,
    candidates,
    send: ({
      batchId = randomUUID(),
      selection = { ids: candidates.map(({ id }) => id) },
      isSkippingBlocked = true,
      isSkippingMistyped = false,
    }: {
      batchId?: string;
      selection?: StartBatchInput["selection"];
      isSkippingBlocked?: boolean;
      isSkippingMistyped?: boolean;
    }) =>
      start(
        actor,
        { kind: "SEND", templateId: template.id },
        selection,
        { isSkippingBlocked, isSkippingMistyped },
        batchId,
      ),
  };
}

export async function makeMany({ organizationId }: Actor, people: number) {
  await db.candidate.createMany({
    data: Array.from({ length: people }, (_, i) => ({
      organizationId,
      name: `Many ${i}`,
      email: `many${i}@example.com`,
      searchText: `many ${i}`,
    })),
  });
}

export function start(
  actor: Actor,
  act: z.input<typeof startBatchInput>["act"],
  selection: StartBatchInput["selection"],
  sparing: { isSkippingBlocked?: boolean; isSkippingMistyped?: boolean } = {},
  batchId: string = randomUUID(),
) {
  const input = { batchId, act, selection, ...sparing };
  return startBatch(actor, startBatchInput.parse(input));
}

export async function started(starting: ReturnType<typeof startBatch>) {
  const result = await starting;
  if (!result.ok) throw new Error(result.error.message);
  return result.value.batchId;
}

/** Does what waits for batches, and leaves the mails they made unsent. */
export async function runToTheEnd(): Promise<void> {
  for (;;) {
    const tasks = await db.$queryRaw<{ data: { batchId: string } }[]>`
      UPDATE pgboss.job SET state = 'completed'
      WHERE state = 'created' AND name = 'batch.run' RETURNING data`;
    if (tasks.length === 0) return;
    for (const { data } of tasks) await runBatchTask.run(system, data);
  }
}

export function itemsOf(batchId: string) {
  return db.batchItem.findMany({
    where: { batchId },
    orderBy: { position: "asc" },
  });
}

export async function outcomes(batchId: string) {
  const items = await itemsOf(batchId);
  return items.map(({ status, message }) => [status, message]);
}

export async function mailsTo(candidateId: string) {
  const interviews = await db.interview.findMany({
    where: { candidateId },
    include: { invitations: true },
  });
  return interviews.map(({ id, invitations }) => ({
    id,
    kinds: invitations.map(({ kind }) => kind),
  }));
}
