import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { startRehearsal } from "@/lib/ai/rehearsal";
import { db } from "@/lib/db";
import { stopSender } from "@/lib/queue/boss";
import { browserFlags } from "@/tests/support/browser-flags";
import { walkInterview, walkWriting } from "@/tests/support/candidate-walk";
import { everyScreen } from "@/tests/support/screens/all";
import { open, phone, sizes, type Size } from "@/tests/support/screens/screen";
import { startStack } from "@/tests/support/stack";
import { buildWhenChanged } from "./build";
import { findChromium } from "./chromium";
import { galleryOf, pictureOf, schemes } from "./gallery";
import { lockInstance } from "./instance-lock";
import { refuse } from "./refuse";
import { startTestDatabase } from "./test-database";
import { testEnvironment } from "./test-environment";

/**
 * `npm run screenshots [name]`: every page and state, or those whose name matches `name`, a pattern, at the three widths, light
 * and dark, into screenshots/ with a gallery. On sample data, folders and ports of its own.
 */

const target = resolve("screenshots");
const folder = resolve(".data/screenshots");
const say = (line: string) => console.log(line);
/** What to end, the last one started first. */
const endings: (() => unknown)[] = [];
let isStopping = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => void finish(1));
process.on("disconnect", () => void finish(1));

try {
  await main(process.argv[2] ?? "");
  await finish(0);
} catch (error) {
  if (!isStopping) console.error(error);
  await finish(1);
}

async function main(wanted: string): Promise<void> {
  const lock = await lockInstance(folder);
  if ("heldBy" in lock)
    refuse(`Screenshots are already being taken (process ${lock.heldBy}).`);
  process.once("exit", lock.release);
  const { browser, appUrl } = await start();

  if (!wanted) rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  say("Taking pictures; the sample organization is filled after the set-up…");
  const names: string[] = [];
  const failures: string[] = [];
  const page = await browser.newPage();
  for await (const screen of everyScreen()) {
    const { name, isPhoneOnly } = screen;
    if (!RegExp(wanted).test(name)) continue;
    const shownAt = isPhoneOnly ? [phone] : sizes;
    await page.setViewportSize(shownAt[0]!);
    try {
      await open(page, appUrl, screen);
      writeFileSync(
        join(target, `${name}.body.txt`),
        await page.evaluate(() => document.body.innerHTML),
      );
      await take(page, name, shownAt);
    } catch (error) {
      if (isStopping) return;
      failures.push(`${name}: ${String(error)}`);
      continue;
    }
    names.push(name);
    say(`${String(names.length).padStart(4)}  ${name}`);
  }
  for (const [name, walk] of [
    ["candidate-interview", walkInterview],
    ["candidate-writing", walkWriting],
  ] as const)
    if (RegExp(wanted).test(name))
      names.push(...(await takeInterview(browser, name, walk)));
  writeFileSync(join(target, "index.html"), galleryOf(readdirSync(target)));
  say(`\n${names.length} screens: ${join(target, "index.html")}`);
  if (failures.length > 0)
    throw new Error(`These could not be shown:\n${failures.join("\n")}`);
}

/** The product on a database and ports of its own, and a browser. */
async function start(): Promise<{ browser: Browser; appUrl: string }> {
  const executablePath = findChromium(say);
  const { server, templateUrl } = await startTestDatabase(folder, say);
  endings.unshift(() => server.stop());
  Object.assign(process.env, {
    TEST_DATABASE_URL: templateUrl,
    DATA_DIR: join(folder, "files"),
    NEXT_DIST_DIR: ".next-test",
  });
  await buildWhenChanged(testEnvironment({ NEXT_DIST_DIR: ".next-test" }), say);
  const ai = await startRehearsal();
  endings.unshift(() => ai.stop());
  const stack = await startStack({
    settings: {
      AI_BASE_URL: ai.baseUrl,
      AI_API_KEY: "rehearsal",
      // Nothing listens there: the portal only shows that it is in test mode.
      MAILBOX_URL: "http://localhost:1080",
    },
  });
  endings.unshift(() => stack.stop());
  endings.unshift(() => Promise.all([stopSender(), db.$disconnect()]));
  const browser = await chromium.launch({
    executablePath,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: browserFlags,
  });
  endings.unshift(() => browser.close());
  return { browser, appUrl: stack.appUrl };
}

/** The candidate's screens, from the emailed link to the page after submitting. */
async function takeInterview(
  browser: Browser,
  kind: string,
  walk: typeof walkInterview,
): Promise<string[]> {
  say(`Walking through ${kind}…`);
  const page = await browser.newPage();
  await page.emulateMedia({ reducedMotion: "reduce" });
  const names: string[] = [];
  await walk(page, async (title) => {
    // The screen before may still be there.
    const heading = page.getByRole("heading", { name: title }).first();
    await heading.waitFor();
    const words = (await heading.innerText()).toLowerCase();
    const number = String(names.length + 1).padStart(2, "0");
    const name = `${kind}-${number}-${words.replaceAll(/[^a-z0-9]+/g, "-").slice(0, 40)}`;
    await take(page, name, sizes);
    names.push(name);
    say(`      ${name}`);
  });
  return names;
}

/** One picture of each size and scheme, without loading the page anew. */
async function take(
  page: Page,
  name: string,
  at: readonly Size[],
): Promise<void> {
  for (const size of at) {
    await page.setViewportSize(size);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({
        path: join(target, pictureOf(name, size, colorScheme)),
        animations: "disabled",
        // What lies over a page is fixed to the window.
        fullPage: !(await page
          .locator("[role$=dialog], [role=menu]")
          .isVisible()),
      });
    }
  }
}

/** Ends everything, the database last. */
async function finish(status: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  for (const end of endings) await end();
  process.exit(status);
}
