"use client";

import { useState } from "react";
import type { Recording } from "@/lib/answers/recording-queries";
import { paths } from "@/lib/paths";
import { locate, startOf, totalOf } from "./timeline";
import { useVideo } from "./use-video";

/** One video element that plays the answers as chapters, and the parts of an answer as if they were one file. */
export function usePlayer(recordings: Recording[]) {
  const [index, setIndex] = useState(() => nextAnswered(recordings, 0) ?? 0);
  const [part, setPart] = useState(0);
  const [seconds, setSeconds] = useState(0);
  const recording = recordings[index];
  const parts = partsOf(recording);
  const total = totalOf(parts);
  const source =
    recording?.take && parts.length > 0
      ? paths.recording(recording.take.id, part)
      : undefined;
  const { goOn, pause, retry, ...video } = useVideo(source, {
    time: (offset) => setSeconds(startOf(parts, part) + offset),
    ended: () => {
      if (part < parts.length - 1)
        return go(index, startOf(parts, part + 1), true);
      const next = nextAnswered(recordings, index + 1);
      if (next !== null) go(next, 0, true);
    },
  });
  const { isPlaying } = video;

  function go(toIndex: number, toSeconds: number, shouldPlay: boolean) {
    const target = recordings[toIndex];
    if (!target) return;
    const place = locate(partsOf(target), toSeconds);
    setSeconds(toSeconds);
    // One in writing has no file: what was playing would go on over it.
    if (partsOf(target).length === 0) pause();
    goOn(
      { offset: place.offset, shouldPlay },
      toIndex === index && place.part === part,
    );
    setIndex(toIndex);
    setPart(place.part);
  }

  return {
    ...video,
    recordings,
    recording,
    index,
    source,
    seconds,
    total,
    choose: (toIndex: number) => go(toIndex, 0, isPlaying),
    seek: (to: number) =>
      go(index, Math.min(Math.max(0, to), total), isPlaying),
    playAt: (questionId: string, from: number) =>
      go(
        recordings.findIndex((one) => one.questionId === questionId),
        from,
        true,
      ),
    /** After a failed load: the same file from the same second. */
    retry: () =>
      retry({ offset: locate(parts, seconds).offset, shouldPlay: true }),
  };
}

export type PlayerState = ReturnType<typeof usePlayer>;

/** The next answer that can be played or read. */
function nextAnswered(recordings: Recording[], from: number): number | null {
  const next = recordings.findIndex(
    (recording, index) =>
      index >= from &&
      (recording.written !== null || partsOf(recording).length > 0),
  );
  return next < 0 ? null : next;
}

/** Lengths of an answer's files in seconds; none while it cannot be played. */
function partsOf(recording: Recording | undefined): number[] {
  return recording?.take?.parts ?? [];
}
