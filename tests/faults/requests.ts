import { randomInt } from "node:crypto";
import { startProduct } from "../../bench/support/product";
import { inTurns } from "../support/in-turns";

/**
 * Whether any request makes the product answer with an exception (W14): ten thousand to every action, route and page, each
 * with something wrong. None may be answered with 5xx, with a trace, or with another organization's data.
 * FAULTS_SEED=… sends the same ones again.
 */
const REQUESTS = 10_000;
const AT_ONCE = 8;

const seed = Number(process.env.FAULTS_SEED || randomInt(1_000_000));
console.log(`Seed ${seed}.`);
const { stack, stop } = await startProduct("requests", { workers: 0 });
// Only now: what these import reads the settings.
const { unwalledDb: db } = await import("@/lib/db");
const { stopSender } = await import("@/lib/queue/boss");
const { endpointsOf } = await import("../support/endpoints");
const { makeWorld } = await import("../support/endpoints-world");
const { faultOf, hostileRequests } =
  await import("../support/hostile-requests");

const world = await makeWorld();
const built = endpointsOf(process.env.NEXT_DIST_DIR!);
const faults: string[] = [];
await inTurns(
  AT_ONCE,
  hostileRequests(REQUESTS, { seed, world, built }),
  async (request) => {
    const fault = await faultOf(request, stack.appUrl).catch(
      (error: unknown) => `${request.what}: ${String(error)}`,
    );
    if (fault) faults.push(fault);
  },
);
await stopSender();
await db.$disconnect();
await stop();

for (const fault of faults.slice(0, 50)) console.log(fault);
console.log(
  `${faults.length === 0 ? "PASS" : "FAIL"} requests: ${REQUESTS} sent, ${faults.length} answered with an exception, a trace of one or somebody else’s data (limit 0)`,
);
process.exit(faults.length === 0 ? 0 : 1);
