import { expect, test } from "vitest";
import { placeOf, problemOf } from "@/components/recorder/device-problem";

const webkit = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const chrome = "AppleWebKit/537.36 (KHTML, like Gecko)";
const iphone = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webkit}`;
const mac = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit}`;
const windows = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`;
const pixel = "Mozilla/5.0 (Linux; Android 10; K";

test.each([
  ["ios", `${iphone} Version/18.5 Mobile/15E148 Safari/604.1`],
  ["ios", `${iphone} CriOS/138.0.7204.53 Mobile/15E148 Safari/604.1`],
  ["ios", `${iphone} FxiOS/140.0 Mobile/15E148 Safari/605.1.15`],
  ["inApp", `${iphone} Mobile/15E148`],
  ["inApp", `${iphone} Mobile/15E148 Instagram 388.0.0.28.84 (iPhone15,2)`],
  ["inApp", `${iphone} Mobile/22F76 [FBAN/FBIOS;FBAV/517.0.0.50]`],
  ["inApp", `${iphone} GSA/375.0.772464779 Mobile/15E148 Safari/604.1`],
  ["android", `${pixel}) ${chrome} Chrome/138.0.0.0 Mobile Safari/537.36`],
  [
    "android",
    "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0",
  ],
  [
    "inApp",
    `${pixel}; wv) ${chrome} Version/4.0 Chrome/138.0.7204.63 Mobile Safari/537.36`,
  ],
  ["safari", `${mac} Version/18.5 Safari/605.1.15`],
  [
    "firefox",
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  ],
  ["desktop", `${windows} Chrome/138.0.0.0 Safari/537.36`],
  ["desktop", `${windows} Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0`],
  ["desktop", "something of its own"],
])(
  "M2.10 the way to allow a camera is that of %s in %s",
  (place, userAgent) => {
    expect(placeOf({ userAgent })).toBe(place);
  },
);

test("M2.10 an iPad that says it is a Mac is told by its touch screen", () => {
  const userAgent = `${mac} Version/18.5 Safari/605.1.15`;
  expect(placeOf({ userAgent, maxTouchPoints: 5 })).toBe("ios");
});

test("an overconstrained error is known where it is no Error, as in older WebKit", () => {
  const error = { name: "OverconstrainedError", constraint: "deviceId" };
  expect(problemOf(error)).toBe("overconstrained");
  expect(problemOf(new DOMException("", "NotAllowedError"))).toBe(
    "not-allowed",
  );
  expect(problemOf(null)).toBe("unknown");
});
