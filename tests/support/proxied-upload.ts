import { connect } from "node:http2";
import { expect } from "@playwright/test";
import { env } from "@/lib/env";
import { segmentSize } from "@/lib/storage/segments";
import { ownHeaders, patchHeaders, pathOf, type Upload } from "./uploads";

/**
 * Sends a segment over HTTP/2, as a browser would, through the proxy at APP_URL in three parts, the next only once the
 * server has stored the one before. `seen`: what was stored after the first and the second.
 */
export async function seeOffsetGrow(
  upload: Upload,
  bytes: Buffer,
): Promise<{ seen: number[]; status: number }> {
  const third = bytes.length / 3;
  const session = connect(env().APP_URL, { rejectUnauthorized: false });
  const stream = session.request({
    ...ownHeaders(upload),
    ...patchHeaders(0),
    "Content-Length": String(bytes.length),
    ":method": "PATCH",
    ":path": pathOf(upload),
  });
  const status = new Promise<number>((resolve, reject) => {
    session.once("error", reject);
    stream.once("error", reject);
    stream.once("response", (answer) => resolve(Number(answer[":status"])));
  });
  const seen: number[] = [];
  try {
    for (const arrived of [third, 2 * third]) {
      stream.write(bytes.subarray(arrived - third, arrived));
      await expect
        .poll(() => segmentSize(upload.segmentId), { timeout: 20_000 })
        .toBe(arrived);
      seen.push(arrived);
    }
    stream.end(bytes.subarray(2 * third));
    return { seen, status: await status };
  } finally {
    session.destroy();
  }
}
