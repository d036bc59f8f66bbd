import { copyFile, readFile, writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { probe } from "@/lib/media/probe";
import { MediaRejected } from "@/lib/media/reject";
import { remux } from "@/lib/media/remux";
import { fixture, onePart, output } from "@/tests/support/media";

describe("S7: only real WebM and MP4", () => {
  test.each([
    ["an empty file", ""],
    ["a page", "<!doctype html><script>alert(1)</script>"],
    [
      "a page behind the magic bytes of WebM",
      webm("<script>alert(1)</script>"),
    ],
    ["a page behind the magic bytes of MP4", mp4("<script>alert(1)</script>")],
    ["a WebM header without a recording", webm("")],
    ["a picture", "GIF89a" + "\0".repeat(100)],
  ])("%s is refused", async (_what, content) => {
    const path = output("refused.webm");
    await writeFile(path, Buffer.from(content, "latin1"));

    await expect(probe(path)).rejects.toBeInstanceOf(MediaRejected);
  });

  test("a WAV file is refused, whatever its name", async () => {
    await copyFile(fixture("voice-one.wav"), output("voice.webm"));
    await expect(probe(output("voice.webm"))).rejects.toBeInstanceOf(
      MediaRejected,
    );
  });

  test("a recording cut before its first packet is refused", async () => {
    const bytes = await readFile(fixture("answer-one.webm"));
    await writeFile(output("header.webm"), bytes.subarray(0, 200));
    await expect(probe(output("header.webm"))).rejects.toBeInstanceOf(
      MediaRejected,
    );
  });

  test("text smuggled behind a real recording does not reach the kept file", async () => {
    const path = output("polyglot.webm");
    await writeFile(
      path,
      Buffer.concat([
        await readFile(fixture("answer-one.webm")),
        Buffer.from("<script>alert(1)</script>"),
      ]),
    );

    await remux(await onePart(path), output("clean.webm"));

    expect((await readFile(output("clean.webm"))).includes("<script>")).toBe(
      false,
    );
  });
});

function webm(rest: string): string {
  return "\x1a\x45\xdf\xa3" + rest.padEnd(64, " ");
}

function mp4(rest: string): string {
  return "\0\0\0\x10ftypisom\0\0\0\0" + rest.padEnd(64, " ");
}
