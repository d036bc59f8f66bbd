"use client";

import { useEffect, useRef, useState } from "react";
import { isSound, recordableTypeOf } from "@/components/recorder/format";
import { record, type Recording } from "@/components/recorder/recording";
import { rungs } from "@/lib/recordings/ladder";

export const practiceMs = 30_000;

type Practice =
  | { name: "waiting" }
  | { name: "running"; endsAt: number }
  | { name: "recorded"; url: string; isSound: boolean };

/** A recording that lives in this page's memory and nowhere else. */
export function usePractice(now: () => number) {
  const [practice, setPractice] = useState<Practice>({ name: "waiting" });
  const running = useRef<Recording>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function start(stream: MediaStream) {
    const type = recordableTypeOf(stream);
    if (!type || running.current) return;
    const slices: ArrayBuffer[] = [];
    const recording = record(stream, type, rungs[0], {
      onSlice: async (bytes) => void slices.push(bytes),
      onFault: () => void finish(),
    });
    const finish = async () => {
      clearTimeout(timer.current);
      if (running.current !== recording) return;
      await recording.stop();
      running.current = null;
      const url = URL.createObjectURL(new Blob(slices, { type }));
      setPractice({ name: "recorded", url, isSound: isSound(type) });
    };
    running.current = recording;
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
