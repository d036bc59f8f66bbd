import { expect, type Fault } from "./candidate";
import type { FaultyPage } from "./page";

/** The recorder hands over every two seconds, a busy machine a little later. */
const oneSliceMs = 2500;

const offline: Fault = {
  kind: "network off",
  isAlsoAtTheEnd: true,
  async strike({ page, wait }) {
    await page.context().setOffline(true);
    await wait(500, 5000);
    await page.context().setOffline(false);
  },
};

const cut: Fault = {
  kind: "connection cut in mid-upload",
  async strike({ network, random }) {
    await network.breakNextUpload({
      // One in five loses only the server's answer.
      share: Math.min(1, random() * 1.25),
      how: random() < 0.5 ? "closed" : "reset",
    });
  },
};

const halfOpen: Fault = {
  kind: "half-open connection",
  async strike({ network, random, wait }) {
    const line = await network.breakNextUpload({
      share: random(),
      how: "silent",
    });
    await wait(2000, 5000);
    line.drop();
  },
};

const silence: Fault = {
  kind: "half-open connection, until the page gives it up",
  async strike({ network, random }) {
    const line = await network.breakNextUpload({
      share: random(),
      how: "silent",
    });
    await line.abandoned;
  },
};

const serverKilled: Fault = {
  kind: "server killed (kill -9)",
  isAlsoAtTheEnd: true,
  strike: ({ alone, stack, wait }) =>
    alone(async () => {
      stack.web.kill("SIGKILL");
      await stack.web.ended();
      await wait(0, 3000);
      await stack.web.start();
    }),
};

const browserKilled: Fault = {
  kind: "browser killed (kill -9)",
  mayLoseMs: oneSliceMs,
  isAlsoAtTheEnd: true,
  losesPage: true,
  async strike(candidate) {
    candidate.noteLoss();
    await candidate.restartBrowser();
    await candidate.openAgain();
  },
};

const tabClosed: Fault = {
  kind: "tab closed",
  isAlsoAtTheEnd: true,
  losesPage: true,
  async strike(candidate) {
    const { page } = candidate;
    const closed = page.waitForEvent("close");
    candidate.noteLoss();
    await page.close({ runBeforeUnload: true });
    await closed;
    await candidate.openAgain();
  },
};

const reloaded: Fault = {
  kind: "page reloaded",
  isAlsoAtTheEnd: true,
  losesPage: true,
  strike: (candidate) =>
    candidate.alone(async () => {
      candidate.noteLoss();
      await candidate.page.reload();
    }),
};

/** There and back: two interruptions. */
const twoDevices: Fault = {
  kind: "another device takes over",
  async strike(candidate) {
    const { page: first } = candidate;
    const takenOver = { name: "open in another window" };
    const device = await candidate.openOtherDevice();
    const second = await candidate.openAgain(device);
    await candidate.goOn(second);
    await expect(first.getByRole("heading", takenOver)).toBeVisible();
    await expect(first.locator("[data-upload=saved]")).toBeVisible();
    await candidate.settle(twoDevices);

    await candidate.wait(0, 2500);
    await first.getByRole("button", { name: "Continue here" }).click();
    await candidate.goOn(first);
    await expect(second.getByRole("heading", takenOver)).toBeVisible();
    await expect(second.locator("[data-upload=saved]")).toBeVisible();
    await device.close();
  },
};

const storageFull: Fault = {
  kind: "no space left on the device",
  async strike({ page, stack, wait }) {
    const browser = await page.context().newCDPSession(page);
    const { origin } = new URL(stack.appUrl);
    await browser.send("Storage.overrideQuotaForOrigin", {
      origin,
      quotaSize: 1,
    });
    await wait(4500, 6500);
    await browser.send("Storage.overrideQuotaForOrigin", { origin });
    await browser.detach();
  },
};

const hugeSlice: Fault = {
  kind: "one slice of 50 MB, cut on its way",
  async strike(candidate) {
    const cut = candidate.network.breakNextUpload({
      share: candidate.random(),
      how: "reset",
      // It travels in requests of so many bytes, which nothing else fills.
      atLeast: 1024 * 1024,
    });
    await candidate.page.evaluate(() =>
      (window as unknown as FaultyPage).growNextSlice(50_000_000),
    );
    await cut;
  },
};

const clockMoved: Fault = {
  kind: "clock moved",
  async strike({ page, random }) {
    // A year back to a year on.
    const ms = (random() - 0.5) * 2 * 365 * 24 * 3600_000;
    await page.evaluate(
      (by) => (window as unknown as FaultyPage).moveClock(by),
      ms,
    );
  },
};

/** One of each, for a minute; a reload is tried in Firefox. */
export const everyKind: Fault[] = [
  clockMoved,
  cut,
  halfOpen,
  offline,
  storageFull,
  hugeSlice,
  twoDevices,
  tabClosed,
  browserKilled,
  serverKilled,
];

/** What a round of the long run holds: what happens most in life comes most often. */
export const oneRound: Fault[] = [
  ...everyKind,
  ...[offline, offline, offline],
  ...[cut, cut, cut],
  ...[serverKilled, serverKilled],
  ...[browserKilled, browserKilled],
  ...[tabClosed, tabClosed],
  reloaded,
  silence,
];
