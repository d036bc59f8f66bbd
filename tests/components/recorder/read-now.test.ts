import { afterEach, expect, test, vi } from "vitest";
import { readNow } from "@/components/recorder/read-now";

const everyByte = Uint8Array.from({ length: 256 }, (_, at) => at);

afterEach(() => void vi.unstubAllGlobals());

test("a Blob's bytes are there at once, each as it was", () => {
  installRequests(everyByte);
  expect(new Uint8Array(readNow(new Blob([everyByte]))!)).toEqual(everyByte);
});

test.each([
  ["refuses", undefined],
  ["gives something else", everyByte.subarray(1)],
])("where the browser %s, nothing is read", (_what, given) => {
  installRequests(given);
  const revoked = vi.spyOn(URL, "revokeObjectURL");
  expect(readNow(new Blob([everyByte]))).toBeNull();
  expect(revoked).toHaveBeenCalledOnce();
});

test("what would take long is not read", () => {
  const asked = installRequests(everyByte);
  expect(readNow(new Blob([new Uint8Array(5_000_000)]))).toBeNull();
  expect(asked).not.toHaveBeenCalled();
});

/** Requests that are waited for, and get text whose upper half is where browsers put it; a page that ends gets none. */
function installRequests(bytes: Uint8Array | undefined) {
  const open = vi.fn();
  vi.stubGlobal(
    "XMLHttpRequest",
    class {
      responseText = "";
      open = open;
      overrideMimeType = () => undefined;
      send() {
        if (!bytes) throw new DOMException("going", "NetworkError");
        const codes = [...bytes].map(
          (byte) => byte + (byte > 127 ? 0xf700 : 0),
        );
        this.responseText = String.fromCharCode(...codes);
      }
    },
  );
  return open;
}
