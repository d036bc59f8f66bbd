import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { canBeStarted, findPrograms } from "./find-programs";

const names = [
  // The same engine without the window around it, at two thirds of the work.
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const macApplications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The browser of the tests: the system's, else Playwright's, else (as root on Debian and its like) one it installs. */
export function findChromium(say: (line: string) => void): string {
  const found = systemBrowser(names, macApplications) ?? playwrightChromium();
  if (found) return found;
  const isDebian = existsSync("/usr/bin/apt-get");
  if (isDebian && process.getuid?.() === 0) {
    apt("update");
    // Ubuntu has no such shell.
    for (const name of ["chromium-headless-shell", "chromium"]) {
      say(`No Chromium found: installing the distribution’s package ${name}…`);
      apt("install", "--yes", "--no-install-recommends", name);
      const installed = systemBrowser(names, macApplications);
      if (installed) return installed;
    }
  }
  throw new Error(
    `The browser tests need Chromium, and none was found. Get one with: ${
      isDebian
        ? "sudo apt-get install chromium"
        : "npx playwright install chromium"
    }`,
  );
}

/** The first of these programs that is on this machine: by name on the PATH, or by place. */
export function systemBrowser(
  names: string[],
  places: string[],
): string | undefined {
  return findPrograms(names, places).find(answers);
}

function playwrightChromium(): string | undefined {
  const path = chromium.executablePath();
  return canBeStarted(path) && answers(path) ? path : undefined;
}

/** Ubuntu has a `chromium-browser` that only says to install something else. */
function answers(path: string): boolean {
  return spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

function apt(...args: string[]): void {
  spawnSync("apt-get", args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
