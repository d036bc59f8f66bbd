import { fromPrisma, type SendOptions } from "pg-boss";
import type { Transaction } from "@/lib/db";
import { sender } from "@/lib/queue/boss";
import type { TaskName, TaskPayload } from "@/lib/worker/tasks";

/** Of tasks that wait, those of an act on many rows let everybody else's pass. */
export type Urgency = "usual" | "after-others";

/**
 * Adds a task within the caller's transaction: it exists if and only if the change it belongs to was committed.
 * A keyed task is dropped while another one with the same payload waits.
 */
export async function enqueue<N extends TaskName>(
  tx: Transaction,
  name: N,
  payload: TaskPayload<N>,
  options: { startAfter?: Date; urgency?: Urgency } = {},
): Promise<void> {
  const boss = await sender();
  // Queues of tasks that are not keyed leave it unread.
  const singletonKey = keyOf(payload);
  const settings: SendOptions = { db: fromPrisma(tx), singletonKey };
  if (options.startAfter) settings.startAfter = options.startAfter;
  if (options.urgency === "after-others") settings.priority = -1;
  await boss.send(name, payload, settings);
}

/** Whether a task with this payload waits, runs, or will be tried again. */
export async function isUnderWay<N extends TaskName>(
  tx: Transaction,
  name: N,
  payload: TaskPayload<N>,
): Promise<boolean> {
  const boss = await sender();
  const key = keyOf(payload);
  const tasks = await boss.findJobs(name, { key, db: fromPrisma(tx) });
  return tasks.some(({ state }) => underWay.some((one) => one === state));
}

/** The ids in a payload say what a task is about. */
function keyOf(payload: object): string {
  return Object.values(payload).join(" ");
}

const underWay = ["created", "retry", "active"];
