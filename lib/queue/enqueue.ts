import { fromPrisma, type SendOptions } from "pg-boss";
import type { Transaction } from "@/lib/db";
import { sender } from "@/lib/queue/boss";
import {
  taskPayloads,
  type TaskName,
  type TaskPayload,
} from "@/lib/queue/tasks";

/**
 * Adds a task within the caller's transaction: it exists if and only if the change it belongs to was committed.
 * With `key`, a second task of the same name and key is dropped while the first one waits.
 */
export async function enqueue<N extends TaskName>(
  tx: Transaction,
  name: N,
  payload: TaskPayload<N>,
  options: { startAfter?: Date; key?: string } = {},
): Promise<void> {
  const boss = await sender();
  const settings: SendOptions = { db: fromPrisma(tx) };
  if (options.startAfter) settings.startAfter = options.startAfter;
  if (options.key) settings.singletonKey = options.key;
  await boss.send(name, taskPayloads[name].parse(payload), settings);
}
