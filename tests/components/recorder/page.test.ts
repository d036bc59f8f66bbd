import { expect, onTestFinished, test, vi } from "vitest";
import { watchPage, whileSeen } from "@/components/recorder/page";

test("a page asks again and again while it is looked at, and only then", () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const page = { visibilityState: "visible" };
  vi.stubGlobal("document", page);
  const ask = vi.fn();
  const stop = whileSeen(5000, ask);
  vi.advanceTimersByTime(10_000);
  expect(ask).toHaveBeenCalledTimes(2);
  page.visibilityState = "hidden";
  vi.advanceTimersByTime(10_000);
  expect(ask).toHaveBeenCalledTimes(2);
  page.visibilityState = "visible";
  stop();
  vi.advanceTimersByTime(10_000);
  expect(ask).toHaveBeenCalledTimes(2);
});

test.each([
  ["is closed where browsers warn", ["beforeunload", "pagehide", "hidden"], 1],
  ["is closed where they do not", ["pagehide", "hidden"], 1],
  ["is only looked away from", ["hidden", "visible", "hidden"], 2],
  [
    "was not left after all, then closed",
    ["beforeunload", "beforeunload", "pagehide", "hidden"],
    2,
  ],
  [
    "comes back from the browser's memory",
    ["pagehide", "hidden", "visible", "hidden"],
    2,
  ],
])(
  "R10: a page that %s hands over what was recorded once each time",
  (_name, events, times) => {
    const { tell, onHide } = watched();
    for (const event of events) tell(event);
    expect(onHide).toHaveBeenCalledTimes(times);
  },
);

/** A page that is being watched, and what happens to it. */
function watched() {
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  const browser = new EventTarget();
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", browser);
  const onHide = vi.fn();
  watchPage({ onHide, onShow: vi.fn(), isNeeded: () => true });
  const tell = (event: string) => {
    if (event !== "hidden" && event !== "visible")
      return browser.dispatchEvent(new Event(event));
    page.visibilityState = event;
    return page.dispatchEvent(new Event("visibilitychange"));
  };
  return { tell, onHide };
}
