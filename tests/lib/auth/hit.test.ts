import { expect, test } from "vitest";
import { hitOf } from "@/lib/auth/hit";

test.each([
  ["sec-purpose", "prefetch"],
  ["sec-purpose", "prefetch;prerender"],
  ["purpose", "prefetch"],
  ["x-purpose", "preview"],
  ["x-moz", "prefetch"],
])("a request with %s: %s only looks ahead", (name, value) => {
  expect(hitOf(new Headers([[name, value]])).isPrefetch).toBe(true);
});

test("any other request does not", () => {
  expect(hitOf(new Headers({ "user-agent": "A browser" }))).toEqual({
    userAgent: "A browser",
    isPrefetch: false,
  });
});
