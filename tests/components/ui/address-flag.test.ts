import { beforeEach, expect, test, vi } from "vitest";
import {
  addressFlag,
  clearAddressFlag,
  setAddressFlag,
  subscribeToAddressFlag,
} from "@/components/ui/address-flag";
import { backTo } from "@/components/ui/use-close-dialog";
import { installHistory, type FakeHistory } from "../../support/fake-history";

/** Flags in the address, on a history that goes back a moment later, as a browser's does. */

const page = "/templates/1?from=jobs";
let history: FakeHistory;

beforeEach(() => {
  history = installHistory(page);
  const stop = subscribeToAddressFlag(() => {});
  return () => {
    stop();
    vi.unstubAllGlobals();
  };
});

test("a flag is set and cleared at once, and leaves no page in the history twice", async () => {
  expect(addressFlag()).toBe("");
  setAddressFlag("preview");
  expect(addressFlag()).toBe("preview");
  expect(history.address()).toBe(`${page}#preview`);
  clearAddressFlag("preview");
  expect(addressFlag()).toBe("");
  await history.settled();
  expect(history.address()).toBe(page);
  expect(history.index()).toBe(0);
});

test("a flag that is set while the browser goes back is set, and stays", async () => {
  setAddressFlag("preview");
  clearAddressFlag("preview");
  setAddressFlag("bank");
  expect(addressFlag()).toBe("bank");
  await history.settled();
  expect(addressFlag()).toBe("bank");
  expect(history.address()).toBe(`${page}#bank`);
  expect(history.index()).toBe(1);
});

test("a flag that is set and cleared again while the browser goes back is cleared", async () => {
  setAddressFlag("preview");
  clearAddressFlag("preview");
  setAddressFlag("preview");
  clearAddressFlag("preview");
  expect(addressFlag()).toBe("");
  await history.settled();
  expect(addressFlag()).toBe("");
  expect(history.address()).toBe(page);
});

test("a flag that came with the page is cleared in its place: going back would leave the page", async () => {
  setAddressFlag("preview");
  history.load();
  expect(addressFlag()).toBe("preview");
  clearAddressFlag("preview");
  await history.settled();
  expect(history.address()).toBe(page);
  expect(history.isLoadedAgain()).toBe(false);
});

test("a dialog opened by a full load of its address is not closed by going back to another document", () => {
  setAddressFlag("preview");
  expect(backTo(page)).not.toBeNull();
  history.load();
  expect(backTo(page)).toBeNull();
});
