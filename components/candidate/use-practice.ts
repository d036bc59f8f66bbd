"use client";

import { useEffect, useRef, useState } from "react";
import { isSound, recordableTypesOf } from "@/components/recorder/format";
import { atMost, attempt } from "@/components/recorder/harmless";
import {
  prepare,
  record,
  type Recording,
} from "@/components/recorder/recording";
import { rungs } from "@/lib/answers/takes/ladder";

export const practiceMs = 30_000;
/** Nobody waits longer than this for a practice answer to end. */
const patienceMs = 4500;

export type Practice =
  | { name: "waiting" }
  | { name: "running"; endsAt: number }
  | { name: "recorded"; url: string; isSound: boolean }
  /** Nothing can be played: the recorder did not start, broke off or gave nothing. */
  | { name: "failed" };

/** A recording that lives in this page's memory and nowhere else. */
export function usePractice(now: () => number) {
  const [practice, setPractice] = useState<Practice>({ name: "waiting" });
  const running = useRef<Recording>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function start(stream: MediaStream) {
    if (running.current) return;
    const prepared = prepare(stream, recordableTypesOf(stream), rungs[0]);
    const slices: ArrayBuffer[] = [];
    const finish = async () => {
      const recording = running.current;
      if (!recording || recording !== started) return;
      running.current = null;
      clearTimeout(timer.current);
      await atMost(patienceMs, recording.stop());
      const type = prepared?.mimeType ?? "";
      if (slices.length === 0) return setPractice({ name: "failed" });
      const url = URL.createObjectURL(new Blob(slices, { type }));
      setPractice({ name: "recorded", url, isSound: isSound(type) });
    };
    const started =
      prepared &&
      attempt(() =>
        record(prepared.recorder, stream, {
          onSlice: async (bytes) => void slices.push(bytes),
          onFault: () => void finish(),
        }),
      );
    if (!started) {
      setPractice({ name: "failed" });
      return;
    }
    running.current = started;
    setPractice({ name: "running", endsAt: now() + practiceMs });
    timer.current = setTimeout(() => void finish(), practiceMs);
    return finish;
  }

  function reset() {
    if (practice.name === "recorded") URL.revokeObjectURL(practice.url);
    setPractice({ name: "waiting" });
  }

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      void running.current?.stop();
    },
    [],
  );
  return { practice, start, reset };
}
