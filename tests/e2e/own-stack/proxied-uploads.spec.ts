import { expect, test } from "@playwright/test";
import { makeActor } from "@/tests/support/make";
import { addCandidate, signInAs } from "@/tests/support/portal";
import { seeOffsetGrow } from "@/tests/support/proxied-upload";
import { missingFor, openFront, proxyKinds } from "@/tests/support/proxy";
import { startStack, type Stack } from "@/tests/support/stack";
import { makeUpload, MiB, sha256, stored } from "@/tests/support/uploads";
import { anyPort } from "@/scripts/ports";

/** B5: proxies that stream bodies, one after the other in front of one product. The story runs behind the one that does not. */

test.use({ ignoreHTTPSErrors: true });

let port: number;
let stack: Stack;

test.beforeAll(async () => {
  port = await anyPort();
  stack = await startStack({ appUrl: `https://localhost:${port}`, workers: 0 });
});
test.afterAll(() => stack?.stop());

for (const kind of proxyKinds.filter((kind) => kind !== "bare nginx")) {
  const missing = missingFor(kind);
  test(`M1.5 behind ${kind} an action is done, and an upload is stored while it is being sent`, async ({
    page,
    context,
  }) => {
    test.skip(Boolean(missing), missing);
    const front = await openFront(kind, port);
    try {
      await front.start(stack.webUrls[0]!);
      await signInAs(context, stack.appUrl, await makeActor());
      const email = `${kind.replace(" ", ".")}@example.com`;
      await addCandidate(page, stack, { name: "Grace O’Hara", email });

      const upload = await makeUpload();
      const bytes = Buffer.alloc(12 * MiB, kind);
      const { seen, status } = await seeOffsetGrow(upload, bytes);
      expect(status).toBe(204);
      expect(await stored(upload)).toBe(sha256(bytes));
      // Each third had arrived before the next was sent.
      expect(seen).toEqual([4 * MiB, 8 * MiB]);
    } finally {
      await front.stop();
    }
  });
}
