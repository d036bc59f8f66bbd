import { UnrecognizedActionError } from "next/dist/client/components/unrecognized-action-error";
import { expect, test, vi } from "vitest";
import { settle } from "@/components/ui/settle";
import { showToasts, toast, type Toast } from "@/components/ui/toast";
import { ok, type Result } from "@/lib/result";
import { refusal } from "@/tests/support/refusal";

const outdated = new UnrecognizedActionError("Server Action was not found");

test("an answer of the server is passed on as it is", async () => {
  expect(await settle(Promise.resolve(ok(1)))).toEqual({ ok: true, value: 1 });
});

test("a broken connection asks to try again", async () => {
  expect(await settle(Promise.reject(new TypeError("fetch")))).toMatchObject(
    refusal("unavailable", { message: expect.stringContaining("Try again") }),
  );
});

test("an answer that does not come is said after half a minute, and an answer in time is not", async () => {
  vi.useFakeTimers();
  const waiting = settle(new Promise<Result>(() => {}));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await waiting).toMatchObject(
    refusal("unavailable", { message: expect.stringContaining("Check") }),
  );
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test("a page older than the server asks to be reloaded: trying again can never work", async () => {
  const result = await settle(Promise.reject(outdated));
  expect(result).toMatchObject(
    refusal("outdated", {
      message:
        "A new version is available. Copy what you typed and reload the page.",
    }),
  );

  const shown: Toast[] = [];
  const stop = showToasts((each) => shown.push(each));
  if (!result.ok) toast.refusal(result.error);
  stop();
  expect(shown).toMatchObject([{ more: { action: { label: "Reload" } } }]);
});
