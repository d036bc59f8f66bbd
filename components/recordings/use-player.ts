"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Recording } from "@/lib/answers/recording-queries";
import { paths } from "@/lib/paths";
import { findPlayFailure, type PlayFailure } from "./failure";
import { fillScreen } from "./full-screen";
import { locate, startOf, totalOf } from "./timeline";

/** One video element that plays the answers as chapters, and the parts of an answer as if they were one file. */
export function usePlayer(recordings: Recording[]) {
  const video = useRef<HTMLVideoElement>(null);
  const [index, setIndex] = useState(() => nextAnswered(recordings, 0) ?? 0);
  const [part, setPart] = useState(0);
  const [seconds, setSeconds] = useState(0);
  const [isPlaying, setIsPlaying] = useState(false);
  const [failure, setFailure] = useState<PlayFailure | null>(null);
  const [speed, setSpeed] = useState(1);
  // What to do as soon as the file that was asked for is there.
  const pending = useRef<{ offset: number; isPlaying: boolean } | null>(null);

  const recording = recordings[index];
  const parts = partsOf(recording);
  const total = totalOf(parts);
  const source =
    recording?.take && parts.length > 0
      ? paths.recording(recording.take.id, part)
      : undefined;

  function go(toIndex: number, toSeconds: number, shouldPlay: boolean) {
    const target = recordings[toIndex];
    const element = video.current;
    if (!target || !element) return;
    const place = locate(partsOf(target), toSeconds);
    const isSameFile = toIndex === index && place.part === part;
    setSeconds(toSeconds);
    setFailure(null);
    if (isSameFile && element.readyState > 0) {
      element.currentTime = place.offset;
      if (shouldPlay) play(element);
      return;
    }
    // One in writing has no file: what was playing would go on over it.
    if (partsOf(target).length === 0) element.pause();
    pending.current = { offset: place.offset, isPlaying: shouldPlay };
    setIndex(toIndex);
    setPart(place.part);
    if (isSameFile) element.load();
  }

  function play(element: HTMLVideoElement) {
    element.play().catch((error: unknown) => {
      setIsPlaying(false);
      if (error instanceof DOMException && error.name === "NotSupportedError")
        fail(element);
    });
  }

  /** Looks for why, unless another file was chosen meanwhile. */
  function fail(element: HTMLVideoElement) {
    if (!source) return;
    void findPlayFailure(source).then(
      (found) => element.getAttribute("src") === source && setFailure(found),
    );
  }

  // Opened by its address, the page has the video before this code: what failed until then is seen here.
  const noticeEarlier = useEffectEvent(() => {
    if (video.current?.error) fail(video.current);
  });
  useEffect(() => noticeEarlier(), []);

  const events = {
    onPlay: () => setIsPlaying(true),
    onPause: () => setIsPlaying(false),
    onError: () => {
      setIsPlaying(false);
      if (video.current) fail(video.current);
    },
    onLoadedMetadata: () => {
      const element = video.current;
      if (!element) return;
      setRate(element, speed);
      const wanted = pending.current;
      pending.current = null;
      if (!wanted) return;
      element.currentTime = wanted.offset;
      if (wanted.isPlaying) play(element);
    },
    onTimeUpdate: () => {
      if (!video.current || pending.current) return;
      setSeconds(startOf(parts, part) + video.current.currentTime);
    },
    onEnded: () => {
      if (part < parts.length - 1) go(index, startOf(parts, part + 1), true);
      else {
        const next = nextAnswered(recordings, index + 1);
        if (next !== null) go(next, 0, true);
      }
    },
  };

  return {
    attach: (element: HTMLVideoElement | null) => {
      video.current = element;
    },
    events,
    recordings,
    recording,
    index,
    source,
    seconds,
    total,
    isPlaying,
    failure,
    speed,
    changeSpeed: (next: number) => {
      setSpeed(next);
      if (video.current) setRate(video.current, next);
    },
    choose: (toIndex: number) => go(toIndex, 0, isPlaying),
    seek: (to: number) =>
      go(index, Math.min(Math.max(0, to), total), isPlaying),
    playAt: (questionId: string, from: number) =>
      go(
        recordings.findIndex((one) => one.questionId === questionId),
        from,
        true,
      ),
    toggle: () => {
      const element = video.current;
      if (!element || !source) return;
      if (element.paused) play(element);
      else element.pause();
    },
    fillScreen: () => void (video.current && fillScreen(video.current)),
    /** After a failed load: the same file from the same second. */
    retry: () => {
      pending.current = {
        offset: locate(parts, seconds).offset,
        isPlaying: true,
      };
      setFailure(null);
      video.current?.load();
    },
  };
}

export type PlayerState = ReturnType<typeof usePlayer>;

/** A browser that knows no other speed than its own goes on at that. */
function setRate(element: HTMLVideoElement, rate: number): void {
  try {
    element.playbackRate = rate;
  } catch {
    // NotSupportedError
  }
}

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
