import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { db } from "@/tests/support/db";
import { segmentFolder } from "@/lib/storage/segments";
import { sha256 } from "./uploads";

/** One slice that a recorder handed over, and when. The digest is empty when its browser died before it knew. */
export type Slice = { bytes: number; digest: string; at: number };

/** Storage beside what was handed over. */
export type Comparison = {
  /** Slices that storage has, and those it lacks, each in the order in which they were handed over. */
  stored: Slice[];
  lost: Slice[];
  /** Bytes in storage that are no whole slice of anybody. */
  unexplained: number;
};

export const nothingLost = { lost: [], unexplained: 0 };

/** What the recorders of some pages handed over, heard apart from the product's own bookkeeping. */
export class Recorders {
  private readonly slices = new Map<string, Slice[]>();

  /** Hears every recorder of a page or of a whole browser, also across reloads. */
  async listenTo(pages: {
    exposeFunction: (name: string, act: Recorders["hear"]) => Promise<unknown>;
    addInitScript: (script: () => void) => Promise<unknown>;
  }): Promise<void> {
    await pages.exposeFunction("tellOfSlice", this.hear);
    await pages.addInitScript(tellOfSlices);
  }

  readonly hear = (
    recorder: string,
    number: number,
    bytes: number,
    digest: string,
    at: number,
  ): void => {
    const slices = this.slices.get(recorder) ?? [];
    this.slices.set(recorder, slices);
    const known = slices[number];
    if (known) known.digest ||= digest;
    else slices[number] = { bytes, digest, at };
  };

  /** For another interview. */
  clear(): void {
    this.slices.clear();
  }

  all(): Slice[] {
    return [...this.slices.values()].flat().sort((a, b) => a.at - b.at);
  }

  /** Compares with all that storage has of an interview. */
  async compare(interview: {
    id: string;
    organizationId: string;
  }): Promise<Comparison> {
    const { id: interviewId, organizationId } = interview;
    const segments = await db.segment.findMany({
      where: { organizationId, take: { interviewId } },
      select: { id: true },
    });
    const silent = [...this.slices.values()];
    const stored: Slice[] = [];
    let unexplained = 0;
    for (const { id } of segments) {
      const file = await readFile(join(segmentFolder(), id)).catch(() =>
        Buffer.alloc(0),
      );
      const [best] = silent
        .map((slices) => ({ slices, whole: wholeSlices(file, slices) }))
        .sort((a, b) => sizeOf(b.whole) - sizeOf(a.whole));
      const whole = best?.whole ?? [];
      if (best && whole.length > 0)
        silent.splice(silent.indexOf(best.slices), 1);
      stored.push(...whole);
      unexplained += file.length - sizeOf(whole);
    }
    const all = this.all();
    return {
      stored: all.filter((slice) => stored.includes(slice)),
      lost: all.filter((slice) => !stored.includes(slice)),
      unexplained,
    };
  }
}

function sizeOf(slices: Slice[]): number {
  return slices.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The slices, from the first one on, that a file begins with. */
function wholeSlices(file: Buffer, slices: Slice[]): Slice[] {
  let at = 0;
  const other = slices.findIndex(({ bytes, digest }) => {
    const found = file.subarray(at, (at += bytes));
    return found.length < bytes || (digest && sha256(found) !== digest);
  });
  return other === -1 ? slices : slices.slice(0, other);
}

/**
 * Runs in the page, before the product. A page that dies may not be heard to its end, so what it said is also left to
 * the next page of the same interview.
 */
function tellOfSlices(): void {
  const Original = window.MediaRecorder;
  if (!Original) return;
  type Said = Parameters<Recorders["hear"]>;
  const heard = window as unknown as {
    tellOfSlice: (...said: Said) => Promise<void>;
  };
  const left = `said ${location.pathname} `;
  for (const key of Object.keys(localStorage))
    if (key.startsWith(left))
      void heard.tellOfSlice(
        ...(JSON.parse(localStorage.getItem(key) ?? "[]") as Said),
      );

  window.MediaRecorder = class extends Original {
    constructor(...args: ConstructorParameters<typeof Original>) {
      super(...args);
      const name = crypto.randomUUID();
      let count = 0;
      this.addEventListener("dataavailable", ({ data }) => {
        if (data.size === 0) return;
        const number = count++;
        // Not by Date, which may be moved.
        const at = performance.timeOrigin + performance.now();
        const tell = (digest: string) => {
          const said: Said = [name, number, data.size, digest, at];
          localStorage.setItem(left + name + number, JSON.stringify(said));
          void heard.tellOfSlice(...said);
        };
        tell("");
        void data
          .arrayBuffer()
          .then((bytes) => crypto.subtle.digest("SHA-256", bytes))
          .then((digest) =>
            tell(
              Array.from(new Uint8Array(digest), (byte) =>
                byte.toString(16).padStart(2, "0"),
              ).join(""),
            ),
          );
      });
    }
  };
}
