import { startProduct } from "../../bench/support/product";

/**
 * Whether scanners of email can open an interview or flood the log of openings (E1, E4): a thousand requests for a link and
 * five thousand for a pixel. `npm test` sends some hundreds.
 */
const LINK_REQUESTS = 1_000;
const PIXEL_REQUESTS = 5_000;

const { stack, stop } = await startProduct("scanners", { workers: 0 });
// Only now: what these import reads the settings.
const { unwalledDb: db } = await import("@/lib/db");
const { interviewLink } = await import("@/lib/links");
const { makeActor, makeInterview } = await import("../support/make");
const { hitPixel, makePixel, scanLink } = await import("../support/scanners");

const interview = await makeInterview(await makeActor());
const before = await rowOf();
const startedAt = Date.now();
const pages = await scanLink(interviewLink(interview), LINK_REQUESTS);
const pixel = await makePixel(interview);
const images = await hitPixel(stack.appUrl + pixel.path, PIXEL_REQUESTS);
const minutes = Math.ceil((Date.now() - startedAt) / 60_000) + 1;
const writes = await pixel.countWrites();
const sessions = await db.candidateSession.count();
const isUnchanged = JSON.stringify(await rowOf()) === JSON.stringify(before);
await db.$disconnect();
await stop();

const isPassed =
  pages.join() === "200, cookie: none" &&
  images.join() === "200, 43 bytes" &&
  writes >= 1 &&
  writes <= minutes &&
  sessions === 0 &&
  isUnchanged;
console.log(
  `${isPassed ? "PASS" : "FAIL"} scanners: ${LINK_REQUESTS} requests for a link answered as [${pages.join("; ")}], ${PIXEL_REQUESTS} for a pixel as [${images.join("; ")}]; ${sessions} sessions (limit 0), ${writes} openings written (1 to ${minutes}), interview ${isUnchanged ? "unchanged" : "changed"}`,
);
process.exit(isPassed ? 0 : 1);

function rowOf() {
  return db.interview.findUniqueOrThrow({ where: { id: interview.id } });
}
