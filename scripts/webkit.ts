import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findPrograms } from "./find-programs";

export type WebKitPrograms = {
  /** WebKitWebDriver, which speaks W3C WebDriver. */
  driver: string;
  /** The small browser that it drives. */
  browser: string;
  /** Runs a program on a display in memory. */
  display: string;
};

/** Debian's packages of WebKitGTK, the engine of Safari: `webkit2gtk-driver` and `xvfb`. */
export function findWebKit(): WebKitPrograms | null {
  const [driver] = findPrograms(["WebKitWebDriver"]);
  const [display] = findPrograms(["xvfb-run"]);
  const browser = miniBrowser();
  return driver && display && browser ? { driver, browser, display } : null;
}

/** It belongs to the library, in a folder that is named for the machine's kind. */
function miniBrowser(): string | undefined {
  if (process.platform !== "linux") return undefined;
  return readdirSync("/usr/lib")
    .flatMap((folder) =>
      ["webkit2gtk-4.1", "webkitgtk-6.0"].map((library) =>
        join("/usr/lib", folder, library, "MiniBrowser"),
      ),
    )
    .find((path) => existsSync(path));
}
