import { maxLogoPixels } from "@/lib/limits";
import {
  jpegSize,
  pngSize,
  webpSize,
  type ImageSize,
} from "@/lib/settings/image-size";

/** For a file field. */
export const logoTypes = "image/png,image/jpeg,image/webp";

const types = { png: "image/png", jpg: "image/jpeg", webp: "image/webp" };
export type LogoExtension = keyof typeof types;

/** What an image is by its first bytes, whatever its name and the browser say; null for anything else (S7). */
export function logoExtension(bytes: Uint8Array): LogoExtension | null {
  const has = (at: number, ...expected: number[]) =>
    expected.every((value, i) => bytes[at + i] === value);
  if (has(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png";
  if (has(0, 0xff, 0xd8, 0xff)) return "jpg";
  const isRiff = has(0, 0x52, 0x49, 0x46, 0x46);
  return isRiff && has(8, 0x57, 0x45, 0x42, 0x50) ? "webp" : null;
}

const sizes: Record<LogoExtension, (bytes: Uint8Array) => ImageSize | null> = {
  png: pngSize,
  jpg: jpegSize,
  webp: webpSize,
};

/** Why an image cannot be a logo, in a sentence, or null when it can. Nothing is decoded for it. */
export function logoProblem(bytes: Uint8Array): string | null {
  const extension = logoExtension(bytes);
  const size = extension && sizes[extension](bytes);
  if (!size || size.width === 0 || size.height === 0)
    return "Choose a PNG, JPEG or WebP image.";
  return Math.max(size.width, size.height) > maxLogoPixels
    ? `Choose an image up to ${maxLogoPixels} × ${maxLogoPixels} pixels.`
    : null;
}

/** The media type of a stored logo by its file name, or null when this cannot be the name of one. */
export function logoType(name: string): string | null {
  const [, extension] = /^[0-9a-f]{64}\.(png|jpg|webp)$/.exec(name) ?? [];
  return extension ? types[extension as LogoExtension] : null;
}
