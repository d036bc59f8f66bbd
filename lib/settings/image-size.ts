export type ImageSize = { width: number; height: number };

/** The size that a PNG says in its head, in pixels; null when it says none. */
export function pngSize(bytes: Uint8Array): ImageSize | null {
  return hasText(bytes, 12, "IHDR") ? sizeAt(bytes, 16, 20, 4) : null;
}

/** The size of a JPEG's first frame, which follows any number of segments that each say their length. */
export function jpegSize(bytes: Uint8Array): ImageSize | null {
  const view = viewOf(bytes);
  for (let at = 2; at + 4 <= bytes.length;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // A marker may be filled up with any number of these.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // Between these two: tables of numbers, not frames.
    const isFrame =
      marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sizeAt(bytes, at + 7, at + 5, 2);
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}

/** The size of a WebP's canvas. Its first part says which of three ways it is written in. */
export function webpSize(bytes: Uint8Array): ImageSize | null {
  const view = viewOf(bytes);
  if (hasText(bytes, 12, "VP8 ") && bytes.length >= 30)
    return {
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
    };
  if (hasText(bytes, 12, "VP8L") && bytes.length >= 25) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (hasText(bytes, 12, "VP8X") && bytes.length >= 30)
    return {
      width: (view.getUint32(24, true) & 0xffffff) + 1,
      height: (view.getUint32(26, true) >>> 8) + 1,
    };
  return null;
}

function sizeAt(
  bytes: Uint8Array,
  widthAt: number,
  heightAt: number,
  length: 2 | 4,
): ImageSize | null {
  if (Math.max(widthAt, heightAt) + length > bytes.length) return null;
  const view = viewOf(bytes);
  const read = (at: number) =>
    length === 2 ? view.getUint16(at) : view.getUint32(at);
  return { width: read(widthAt), height: read(heightAt) };
}

function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  return [...text].every((sign, i) => bytes[at + i] === sign.charCodeAt(0));
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
