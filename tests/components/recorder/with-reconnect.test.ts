import { expect, test, vi } from "vitest";
import { withReconnect } from "@/components/recorder/with-reconnect";

test("what needs an open connection is begun before the call returns", async () => {
  const { transact } = storage();
  await transact((database) => database.get());
  const act = vi.fn((database: Database) => database.get());
  void transact(act);
  expect(act).toHaveBeenCalledOnce();
});

test.each(["UnknownError", "InvalidStateError", "AbortError"])(
  "a lost connection is opened anew and used once more (%s)",
  async (name) => {
    const { transact, opened } = storage();
    await transact((database) => database.get());
    opened[0]!.failure = new DOMException("lost", name);
    expect(await transact((database) => database.get())).toBe(2);
    expect(opened[0]!.isClosed).toBe(true);
    expect(await transact((database) => database.get())).toBe(2);
  },
);

test("a connection that the browser says it has closed is not used any more", async () => {
  const { transact, opened } = storage();
  await transact((database) => database.get());
  opened[0]!.onLost();
  expect(await transact((database) => database.get())).toBe(2);
});

test("it is tried once more and not for ever, and again the next time", async () => {
  const { transact, opened, broken } = storage();
  await transact((database) => database.get());
  opened[0]!.failure = new DOMException("lost", "UnknownError");
  broken.isDown = true;
  await expect(transact((database) => database.get())).rejects.toThrow("down");
  broken.isDown = false;
  expect(await transact((database) => database.get())).toBe(2);
});

test("a full device is no lost connection", async () => {
  const { transact, opened } = storage();
  await transact((database) => database.get());
  opened[0]!.failure = new DOMException("full", "QuotaExceededError");
  await expect(transact((database) => database.get())).rejects.toThrow("full");
  expect(opened).toHaveLength(1);
});

type Database = ReturnType<typeof connection>;

/** A connection that gives its number until it fails. */
function connection(number: number, onLost: () => void) {
  return {
    failure: null as DOMException | null,
    isClosed: false,
    onLost,
    get(): Promise<number> {
      return this.failure
        ? Promise.reject(this.failure)
        : Promise.resolve(number);
    },
    close(): void {
      this.isClosed = true;
    },
  };
}

function storage() {
  const opened: Database[] = [];
  const broken = { isDown: false };
  const transact = withReconnect((onLost) => {
    if (broken.isDown) return Promise.reject(new Error("down"));
    opened.push(connection(opened.length + 1, onLost));
    return Promise.resolve(opened.at(-1)!);
  });
  return { transact, opened, broken };
}
