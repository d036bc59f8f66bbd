import { mintSystemAccess } from "@/lib/auth/mint";
import type { Task } from "@/lib/queue/task";
import { tasks as known } from "@/lib/worker/tasks";
import { db } from "@/tests/support/db";

/**
 * Does what waits in the queue and what comes of it, without a worker's clock. Gives the failures; a failed task is not
 * tried again.
 */
export async function runTasks(): Promise<{ name: string; error: unknown }[]> {
  const failures: { name: string; error: unknown }[] = [];
  for (;;) {
    const tasks = await db.$queryRaw<{ name: string; data: object }[]>`
      UPDATE pgboss.job SET state = 'completed'
      WHERE state = 'created' RETURNING name, data`;
    if (tasks.length === 0) return failures;
    await Promise.all(
      tasks.map(async ({ name, data }) => {
        try {
          await taskOf(name).run(mintSystemAccess(), data);
        } catch (error) {
          failures.push({ name, error });
        }
      }),
    );
  }
}

function taskOf(name: string): Task {
  const task = known.find((task) => task.name === name);
  if (!task) throw new Error(`No task is called ${name}.`);
  return task;
}
