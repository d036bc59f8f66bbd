import { test } from "@playwright/test";
import { missingFor, type ProxyKind } from "@/tests/support/proxy";
import { declareStory } from "@/tests/support/story";

/**
 * M1.5, B5: the whole story behind the barest proxy, nginx with `proxy_pass` alone. `npm run faults proxies` tells it
 * behind each kind.
 */

const proxy = (process.env.STORY_PROXY || "bare nginx") as ProxyKind;
const missing = missingFor(proxy);

test.describe(`M1.5 behind ${proxy}`, () => {
  test.skip(Boolean(missing), missing);
  declareStory(proxy);
});
