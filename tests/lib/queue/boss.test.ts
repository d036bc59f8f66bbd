import { afterAll, expect, test } from "vitest";
import { env } from "@/lib/env";
import { prepareQueue, sender } from "@/lib/queue/boss";

afterAll(async () => (await sender()).stop({ graceful: false }));

test.each(["take.join", "take.transcribe", "answer.evaluate"])(
  "%s is tried for hours before it is given up",
  async (name) => {
    await prepareQueue(env().DATABASE_URL);

    const queue = (await (await sender()).getQueue(name))!;
    const shortest = Array.from({ length: queue.retryLimit! }, (_, attempt) =>
      Math.min(queue.retryDelayMax!, (queue.retryDelay! * 2 ** attempt) / 2),
    );
    expect(shortest.reduce((sum, seconds) => sum + seconds)).toBeGreaterThan(
      2 * 3600,
    );
    expect(shortest[0]).toBeLessThan(15);
  },
);
