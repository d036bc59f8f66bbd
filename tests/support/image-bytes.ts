export type ImageKind =
  "png" | "jpg" | "webp" | "webp-lossless" | "webp-extended";

/** The head of an image, up to and including its size; no pixels. */
export function imageBytes(
  kind: ImageKind,
  width: number,
  height: number,
): Uint8Array {
  const big = (n: number, bytes: number) =>
    Array.from({ length: bytes }, (_, i) => (n >> (8 * (bytes - 1 - i))) & 255);
  const little = (n: number, bytes: number) => big(n, bytes).reverse();
  const webp = (chunk: string, ...body: number[]) => [
    ...Buffer.from("RIFF"),
    ...little(4 + 8 + body.length, 4),
    ...Buffer.from(`WEBP${chunk}`),
    ...little(body.length, 4),
    ...body,
  ];
  const heads: Record<ImageKind, () => number[]> = {
    png: () => [
      ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      ...[0, 0, 0, 13, ...Buffer.from("IHDR")],
      ...big(width, 4),
      ...big(height, 4),
    ],
    jpg: () => [
      ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, 8],
      ...big(height, 2),
      ...big(width, 2),
    ],
    webp: () =>
      webp(
        "VP8 ",
        ...[0, 0, 0, 0x9d, 0x01, 0x2a],
        ...little(width, 2),
        ...little(height, 2),
      ),
    "webp-lossless": () =>
      webp("VP8L", 0x2f, ...little((width - 1) | ((height - 1) << 14), 4)),
    "webp-extended": () =>
      webp(
        "VP8X",
        ...[0, 0, 0, 0],
        ...little(width - 1, 3),
        ...little(height - 1, 3),
      ),
  };
  return Uint8Array.from(heads[kind]());
}
