import type { Spool } from "./spool";
import type { TextStorage } from "./text-storage";

/** Takes whose recording had ended on this device, segments it holds, and answers that it holds a text of. */
export type DeviceMemory = {
  endedTakes: string[];
  /** By take: when the last slice that it holds ended, as far as it can tell. */
  recordedUntil: Record<string, number | null>;
  segments: string[];
  texts: string[];
};

export function memoryOf(spool: Spool, texts: TextStorage): DeviceMemory {
  const takes = spool.listTakes();
  return {
    endedTakes: takes.filter((take) => take.isEnded).map(({ id }) => id),
    recordedUntil: Object.fromEntries(
      takes.map(({ id }) => [id, spool.recordedUntil(id)]),
    ),
    segments: takes.flatMap(({ id }) =>
      spool.listSegments(id).map((segment) => segment.id),
    ),
    texts: texts.list(),
  };
}

const noMemory: DeviceMemory = {
  endedTakes: [],
  recordedUntil: {},
  segments: [],
  texts: [],
};

export function withEnd(
  device: DeviceMemory | null,
  takeId: string,
): DeviceMemory {
  const known = device ?? noMemory;
  return { ...known, endedTakes: [...known.endedTakes, takeId] };
}

export function withText(
  device: DeviceMemory | null,
  answerId: string,
): DeviceMemory {
  const known = device ?? noMemory;
  return { ...known, texts: [...known.texts, answerId] };
}
