import { systemBrowser } from "./chromium";

/** The second browser of the tests, or null where there is none: nobody has to have it. */
export function findFirefox(): string | null {
  const found = systemBrowser(
    ["firefox", "firefox-esr"],
    ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  );
  return found ?? null;
}
