import { expect, test } from "vitest";
import { maxLogoPixels } from "@/lib/limits";
import { logoProblem } from "@/lib/settings/logo";
import { imageBytes } from "@/tests/support/image-bytes";

const kinds = ["png", "jpg", "webp", "webp-lossless", "webp-extended"] as const;

test.each(kinds)("W15: a %s has at most 2,048 pixels a side", (kind) => {
  const limit = maxLogoPixels;
  expect(limit).toBe(2048);
  for (const fits of [
    imageBytes(kind, limit, limit),
    imageBytes(kind, 1, limit),
    imageBytes(kind, limit, 1),
  ])
    expect(logoProblem(fits)).toBeNull();
  for (const large of [
    imageBytes(kind, limit + 1, 1),
    imageBytes(kind, 1, limit + 1),
    imageBytes(kind, 16_000, 16_000),
  ])
    expect(logoProblem(large)).toBe(
      "Choose an image up to 2048 × 2048 pixels.",
    );
});

test.each(kinds)("W15: a %s that doesn’t say its size is no logo", (kind) => {
  const whole = imageBytes(kind, 10, 10);
  for (let length = 1; length < whole.length; length++)
    expect(logoProblem(whole.subarray(0, length))).toBe(
      "Choose a PNG, JPEG or WebP image.",
    );
  expect(logoProblem(imageBytes(kind, 10, 10))).toBeNull();
});

test("W15: a JPEG’s size is found behind whatever its camera wrote first, and looked for in its bytes alone", () => {
  const [start, frame] = [
    imageBytes("jpg", 2049, 10).subarray(0, 2),
    imageBytes("jpg", 2049, 10).subarray(2),
  ];
  // A comment that holds what looks like a small frame.
  const inside = imageBytes("jpg", 10, 10).subarray(2);
  const comment = [0xff, 0xfe, 0, inside.length + 2, ...inside];
  expect(logoProblem(Uint8Array.from([...start, ...comment, ...frame]))).toBe(
    "Choose an image up to 2048 × 2048 pixels.",
  );
  const endless = Uint8Array.from([...start, 0xff, 0xe0, 0, 0, ...frame]);
  expect(logoProblem(endless)).toBe("Choose a PNG, JPEG or WebP image.");
});
