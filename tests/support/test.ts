import { test as base } from "@playwright/test";
import type { Actor } from "@/lib/auth/proof";
import { makeActor } from "@/tests/support/make";
import { signInAs } from "@/tests/support/portal";
import { startStack, type Stack } from "@/tests/support/stack";

/**
 * Tests of the product as it usually is. All that run in one process share a stack, since starting one takes longer than
 * most tests: so none may count on an empty database or on another test, change what belongs to all, or stop a process
 * for good. Those that must are in tests/e2e/own-stack.
 */
export const test = base.extend<{ owner: Actor }, { stack: Stack }>({
  stack: [
    async ({}, provide) => {
      const stack = await startStack();
      await provide(stack);
      await stack.stop();
    },
    { scope: "worker", auto: true, timeout: 120_000 },
  ],
  /** Of an organization that the test has for itself; its browser is signed in as them. */
  owner: async ({ stack, context }, provide) => {
    const owner = await makeActor();
    await signInAs(context, stack.appUrl, owner);
    await provide(owner);
  },
});

/** The same, where every test begins signed in. */
export const portalTest = test.extend<{ signedIn: Actor }>({
  signedIn: [({ owner }, provide) => provide(owner), { auto: true }],
});
