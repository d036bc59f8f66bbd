"use client";

import { useRef, useState, type SyntheticEvent } from "react";
import { useWords } from "./words";

/** Plays a recording; one made in several pieces plays them one after the other. */
export function Player({
  label,
  sources,
  isSound,
}: {
  label: string;
  sources: string[];
  /** Whether there is no picture. */
  isSound: boolean;
}) {
  const words = useWords().watch;
  const [at, setAt] = useState(0);
  const isGoingOn = useRef(false);
  return (
    <figure className="flex flex-col gap-2">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- the candidate's own words, a moment after they said them */}
      <video
        key={sources[at]}
        src={sources[at]}
        aria-label={label}
        controls
        playsInline
        preload="metadata"
        onLoadedMetadata={findLength}
        onCanPlay={(event) => {
          if (isGoingOn.current) void event.currentTarget.play();
          isGoingOn.current = false;
        }}
        onEnded={() => {
          if (at + 1 >= sources.length) return setAt(0);
          isGoingOn.current = true;
          setAt(at + 1);
        }}
        className={
          isSound
            ? // As high as its controls.
              "h-14 w-full"
            : "mx-auto aspect-4/3 w-[min(100%,56dvh)] rounded-xl bg-black lg:w-[min(100%,80dvh)]"
        }
      />
      {sources.length > 1 && (
        <figcaption className="text-center text-sm text-muted">
          {words.pieces(sources.length, at + 1)}
        </figcaption>
      )}
    </figure>
  );
}

/** A recorder's WebM does not say how long it is; going far past the end makes the browser find out. */
function findLength({
  currentTarget: video,
}: SyntheticEvent<HTMLVideoElement>) {
  if (Number.isFinite(video.duration)) return;
  video.addEventListener(
    "durationchange",
    () => {
      video.currentTime = 0;
    },
    { once: true },
  );
  video.currentTime = Number.MAX_SAFE_INTEGER;
}
