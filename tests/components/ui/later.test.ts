import { expect, test } from "vitest";
import { later } from "@/components/ui/later";
import { showToasts, toast, waitingToasts } from "@/components/ui/toast";

test("code is fetched once, however often it is asked for", async () => {
  let times = 0;
  const code = later(() => Promise.resolve({ times: ++times }));
  expect(code.get()).toBeNull();
  await Promise.all([code.load(), code.load()]);
  await code.load();
  expect(code.get()).toEqual({ times: 1 });
});

test("those who wait hear of it when it is here", async () => {
  const code = later(() => Promise.resolve("code"));
  const heard: (string | null)[] = [];
  const stop = code.subscribe(() => heard.push(code.get()));
  await code.load();
  stop();
  expect(heard).toEqual(["code"]);
});

test("what could not be fetched is fetched by the next who asks", async () => {
  let isConnected = false;
  const code = later(() =>
    isConnected ? Promise.resolve("code") : Promise.reject(new Error("gone")),
  );
  await expect(code.load()).rejects.toThrow("gone");
  expect(code.get()).toBeNull();
  isConnected = true;
  await code.load();
  expect(code.get()).toBe("code");
});

test("toasts wait for what shows them, and come in their order", () => {
  toast.success("First.");
  toast.error("Second.");
  expect(waitingToasts.get()).toHaveLength(2);
  const shown: string[] = [];
  const stop = showToasts(({ message }) => shown.push(message));
  toast.success("Third.");
  expect(waitingToasts.get()).toHaveLength(0);
  stop();
  toast.success("Fourth.");
  expect(shown).toEqual(["First.", "Second.", "Third."]);
  expect(waitingToasts.get()).toHaveLength(1);
  waitingToasts.set([]);
});
