import { fromPrisma, type SendOptions } from "pg-boss";
import type { Transaction } from "@/lib/db";
import { sender } from "@/lib/queue/boss";
import type { KeyedTask, TaskName, TaskPayload } from "@/lib/worker/tasks";

/** Of tasks that wait, those of an act on many rows let everybody else's pass. */
export type Urgency = "usual" | "after-others";

type Options<N extends TaskName> = {
  startAfter?: Date;
  urgency?: Urgency;
} & (N extends KeyedTask ? { key: string } : { key?: never });

/**
 * Adds a task within the caller's transaction: it exists if and only if the change it belongs to was committed.
 * Of two keyed tasks of the same name and key, the second is dropped while the first one waits.
 */
export async function enqueue<N extends TaskName>(
  tx: Transaction,
  name: N,
  payload: TaskPayload<N>,
  ...[options]: N extends KeyedTask ? [Options<N>] : [Options<N>?]
): Promise<void> {
  const boss = await sender();
  const settings: SendOptions = { db: fromPrisma(tx) };
  if (options?.startAfter) settings.startAfter = options.startAfter;
  if (options?.urgency === "after-others") settings.priority = -1;
  if (options?.key) settings.singletonKey = options.key;
  await boss.send(name, payload, settings);
}

/** Whether a keyed task waits, runs, or will be tried again. */
export async function isUnderWay(
  tx: Transaction,
  name: KeyedTask,
  key: string,
): Promise<boolean> {
  const boss = await sender();
  const tasks = await boss.findJobs(name, { key, db: fromPrisma(tx) });
  return tasks.some(({ state }) => underWay.some((one) => one === state));
}

const underWay = ["created", "retry", "active"];
