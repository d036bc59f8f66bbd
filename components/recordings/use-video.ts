"use client";

import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type RefObject,
} from "react";
import { findPlayFailure, type PlayFailure } from "./failure";
import { fillScreen } from "./full-screen";

/** Where to go on in a file, in seconds. */
type Cue = { offset: number; shouldPlay: boolean };

/** The video element and what it does; `source` is the file that it shows. */
export function useVideo(
  source: string | undefined,
  on: { time: (seconds: number) => void; ended: () => void },
) {
  const video = useRef<HTMLVideoElement>(null);
  const [isPlaying, setIsPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  // What to do as soon as the file that was asked for is there.
  const pending = useRef<Cue | null>(null);
  const { failure, fail, forget } = useFailure(video, source);

  function start(element: HTMLVideoElement, { offset, shouldPlay }: Cue) {
    element.currentTime = offset;
    if (shouldPlay) play(element);
  }

  function play(element: HTMLVideoElement) {
    element.play().catch((error: unknown) => {
      setIsPlaying(false);
      if (error instanceof DOMException && error.name === "NotSupportedError")
        fail();
    });
  }

  return {
    attach: (element: HTMLVideoElement | null) => {
      video.current = element;
    },
    events: {
      onPlay: () => setIsPlaying(true),
      onPause: () => setIsPlaying(false),
      onError: () => {
        setIsPlaying(false);
        fail();
      },
      onLoadedMetadata: () => {
        const [element, wanted] = [video.current, pending.current];
        if (!element) return;
        setRate(element, speed);
        pending.current = null;
        if (wanted) start(element, wanted);
      },
      onTimeUpdate: () => {
        if (video.current && !pending.current)
          on.time(video.current.currentTime);
      },
      onEnded: on.ended,
    },
    isPlaying,
    failure,
    speed,
    changeSpeed: (next: number) => {
      setSpeed(next);
      if (video.current) setRate(video.current, next);
    },
    /** Goes on there: in the file that is shown, at once if it can, else in the one that is shown next. */
    goOn: (cue: Cue, isShown: boolean) => {
      forget();
      if (isShown && video.current?.readyState)
        return start(video.current, cue);
      pending.current = cue;
      if (isShown) video.current?.load();
    },
    pause: () => video.current?.pause(),
    toggle: () => {
      const element = video.current;
      if (!element || !source) return;
      if (element.paused) play(element);
      else element.pause();
    },
    fillScreen: () => void (video.current && fillScreen(video.current)),
    /** After a failed load: the same file again. */
    retry: (cue: Cue) => {
      pending.current = cue;
      forget();
      video.current?.load();
    },
  };
}

/** Why the file does not play, found out when it failed. */
function useFailure(
  video: RefObject<HTMLVideoElement | null>,
  source: string | undefined,
) {
  const [failure, setFailure] = useState<PlayFailure | null>(null);

  /** Looks for why, unless another file was chosen meanwhile. */
  function fail() {
    const element = video.current;
    if (!element || !source) return;
    void findPlayFailure(source).then(
      (found) => element.getAttribute("src") === source && setFailure(found),
    );
  }

  // Opened by its address, the page has the video before this code: what failed until then is seen here.
  const noticeEarlier = useEffectEvent(() => {
    if (video.current?.error) fail();
  });
  useEffect(() => noticeEarlier(), []);

  return { failure, fail, forget: () => setFailure(null) };
}

/** A browser that knows no other speed than its own goes on at that. */
function setRate(element: HTMLVideoElement, rate: number): void {
  try {
    element.playbackRate = rate;
  } catch {
    // NotSupportedError
  }
}
