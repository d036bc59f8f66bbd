import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

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
  const driver = onPath("WebKitWebDriver");
  const display = onPath("xvfb-run");
  const browser = miniBrowser();
  return driver && display && browser ? { driver, browser, display } : null;
}

function onPath(name: string): string | undefined {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
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
