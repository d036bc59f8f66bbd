import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import {
  chromium,
  devices,
  type Browser,
  type BrowserContext,
} from "@playwright/test";
import { browserFlags, smallCamera } from "../../support/browser-flags";

type Options = {
  chromium: string;
  /** Folder that outlives the browser. */
  profile: string;
  /** Where connections to localhost really lead. */
  port: number;
  isPhone: boolean;
};

const running = new Set<ChildProcess>();
process.once("exit", () => running.forEach(killGroup));

/** A browser of one candidate, which can be killed as if it had crashed and started again with what it had stored. */
export class CandidateBrowser {
  private constructor(
    private readonly child: ChildProcess,
    private readonly browser: Browser,
  ) {}

  static async start(options: Options): Promise<CandidateBrowser> {
    // A group of its own, with all that it starts.
    const child = spawn(options.chromium, flags(options), {
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
    });
    running.add(child);
    const address = await new Promise<string>((resolve, reject) => {
      child.once("exit", () => reject(new Error("The browser ended.")));
      createInterface({ input: child.stderr }).on("line", (line) => {
        const [, found] = /^DevTools listening on (\S+)/.exec(line) ?? [];
        if (found) resolve(found);
      });
    });
    return new CandidateBrowser(child, await chromium.connectOverCDP(address));
  }

  /** With the profile's storage. */
  get context(): BrowserContext {
    return this.browser.contexts()[0]!;
  }

  /** As on another device: nothing of the profile is in it. */
  openOther(): Promise<BrowserContext> {
    return this.browser.newContext();
  }

  async kill(): Promise<void> {
    const gone = once(this.child, "exit");
    killGroup(this.child);
    await gone;
    running.delete(this.child);
  }
}

function flags({ profile, port, isPhone }: Options): string[] {
  const phone = devices["iPhone 15"];
  return [
    "--headless=new",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=MAP localhost 127.0.0.1:${port}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--password-store=basic",
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    ...browserFlags,
    smallCamera,
    ...(isPhone
      ? [
          `--user-agent=${phone.userAgent}`,
          `--window-size=${phone.viewport.width},${phone.viewport.height}`,
          "--touch-events=enabled",
        ]
      : ["--window-size=1280,900"]),
    "about:blank",
  ];
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (!pid || exitCode !== null || signalCode !== null) return;
  process.kill(-pid, "SIGKILL");
}
