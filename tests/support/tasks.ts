import { mintSystemAccess } from "@/lib/auth/mint";
import type { TaskName } from "@/lib/queue/tasks";
import { handlers, type Handler } from "@/lib/worker/handlers";
import { db } from "@/tests/support/db";

/**
 * Does what waits in the queue and what comes of it, without a worker's clock. Gives the failures; a failed task is not
 * tried again.
 */
export async function runTasks(): Promise<{ name: string; error: unknown }[]> {
  const failures: { name: string; error: unknown }[] = [];
  for (;;) {
    const tasks = await db.$queryRaw<{ name: TaskName; data: never }[]>`
      UPDATE pgboss.job SET state = 'completed'
      WHERE state = 'created' RETURNING name, data`;
    if (tasks.length === 0) return failures;
    await Promise.all(
      tasks.map(async ({ name, data }) => {
        const handler = handlers[name] as Handler<TaskName>;
        try {
          await handler.run(mintSystemAccess(), data);
        } catch (error) {
          failures.push({ name, error });
        }
      }),
    );
  }
}
