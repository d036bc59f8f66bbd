import { chromium } from "@playwright/test";
import { findChromium } from "../scripts/chromium";
import { startProduct } from "./support/product";

/**
 * A bulk send to a thousand candidates from a browser on a slowed processor: how long from the press until the dialog is
 * gone and progress is in its place, and until the last interview is made; and whether the report is right.
 */
const PEOPLE = 1_000;
const SLOWDOWN = 6;
const LIMITS = { dialogSeconds: 10, sendSeconds: 120 };

const { stack, stop } = await startProduct("bulk");
// Only now: what these import reads the settings.
const { unwalledDb: db, lockSession } = await import("@/lib/db");
const { stopSender } = await import("@/lib/queue/boss");
const { makeActor, makePublishedTemplate } =
  await import("../tests/support/make");
const { makeMany } = await import("../tests/support/batches");
const { signInAs } = await import("../tests/support/portal");

const owner = await makeActor();
const { organizationId } = owner;
await makePublishedTemplate(owner);
await makeMany(owner, PEOPLE);

const browser = await chromium.launch({
  executablePath: findChromium(console.log),
  args: ["--no-sandbox"],
});
const context = await browser.newContext();
await signInAs(context, stack.appUrl, owner);
const page = await context.newPage();
page.setDefaultTimeout(60_000);
await page.goto(`${stack.appUrl}/candidates?status=new`);
await page.getByRole("checkbox", { name: "Select all" }).click();
await page.getByRole("button", { name: /^Select all 1,000/ }).click();
await page.getByRole("link", { name: "Send Interview…" }).click();
const dialog = page.getByRole("dialog", { name: "Send Interview" });
const send = dialog.getByRole("button", {
  name: /^Send 1,000 Interview Invitations/,
});
await send.waitFor();
const session = await context.newCDPSession(page);
await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });

const begin = performance.now();
await send.click();
await dialog.waitFor({ state: "hidden" });
await page.getByRole("progressbar").waitFor();
const dialogSeconds = since(begin);
while ((await countInterviews()) < PEOPLE && since(begin) < LIMITS.sendSeconds)
  await new Promise((resolve) => setTimeout(resolve, 250));
const sendSeconds = since(begin);
await page.getByRole("link", { name: "See report" }).click();
const isToldRight = await page
  .getByText("Sent 1,000 of 1,000")
  .waitFor()
  .then(
    () => true,
    () => false,
  );
const [interviews, refused] = await Promise.all([
  countInterviews(),
  db.batchItem.count({ where: { organizationId, status: "REFUSED" } }),
]);

await browser.close();
await Promise.all([db.$disconnect(), lockSession.$disconnect(), stopSender()]);
await stop();
const isExact = isToldRight && interviews === PEOPLE && refused === 0;
const passes =
  isExact &&
  dialogSeconds <= LIMITS.dialogSeconds &&
  sendSeconds <= LIMITS.sendSeconds;
console.log(
  `${passes ? "PASS" : "FAIL"} bulk: ${interviews} of ${PEOPLE} sent in ${sendSeconds.toFixed(1)} s (limit ${LIMITS.sendSeconds} s), dialog gone and progress shown after ${dialogSeconds.toFixed(1)} s on a processor slowed ${SLOWDOWN} × (limit ${LIMITS.dialogSeconds} s), ${isExact ? "report right" : `REPORT WRONG (${refused} refused)`}`,
);
process.exit(passes ? 0 : 1);

function since(moment: number): number {
  return (performance.now() - moment) / 1000;
}

function countInterviews(): Promise<number> {
  return db.interview.count({ where: { organizationId } });
}
