import { headers } from "next/headers";
import { env, isLoopback } from "@/lib/env";
import { loadMessages } from "@/lib/messages/load";
import { nonceHeader, requestedPathHeader } from "@/lib/paths";
import { earlyScript, type OldBrowserWords } from "./early-script";
import { pageLocale } from "./page-locale";

/** The one script that runs without the bundle: see early-script.ts. */
export async function Early() {
  const asked = await headers();
  const [, area] = (asked.get(requestedPathHeader) ?? "/").split(/[/?]/);
  const isCandidates = area === "i" || area === "interview";
  const words = isCandidates
    ? (await loadMessages(await pageLocale())).oldBrowser
    : portalWords;
  const appUrl = env().APP_URL;
  return (
    <script
      nonce={asked.get(nonceHeader) ?? undefined}
      // Browsers hide a nonce from scripts, React's among them.
      suppressHydrationWarning
      dangerouslySetInnerHTML={{
        __html: earlyScript(appUrl, isLoopback(appUrl), words),
      }}
    />
  );
}

const portalWords: OldBrowserWords = {
  title: "Your browser is too old for Hifinity",
  advice: "Update it, or open this page in another browser.",
  browsers:
    "Hifinity works in Chrome or Edge 111, Firefox 128 and Safari 16.4 or later.",
};
