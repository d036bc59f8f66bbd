"use client";

import { TriangleAlert } from "lucide-react";
import { useRef, useState, type SyntheticEvent } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useWords } from "./words";

/** Plays a recording; one made in several pieces plays them one after the other. */
export function Player({
  label,
  sources,
  isSound,
  unplayable,
  onFailure,
}: {
  label: string;
  sources: string[];
  /** Whether there is no picture. */
  isSound: boolean;
  /** Words for a recording that the browser cannot play. */
  unplayable: string;
  /** Told of it, and may have another source; another try is offered otherwise. */
  onFailure?: () => void;
}) {
  const words = useWords().watch;
  const [isFailed, setIsFailed] = useState(false);
  const [at, setAt] = useState(0);
  const isGoingOn = useRef(false);
  if (isFailed)
    return (
      <Banner
        tone="warn"
        icon={<TriangleAlert aria-hidden />}
        action={
          <Button size="small" onClick={() => setIsFailed(false)}>
            {words.reload}
          </Button>
        }
      >
        {unplayable}
      </Banner>
    );
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
        onError={() => {
          setIsFailed(true);
          onFailure?.();
        }}
        onLoadedMetadata={findLength}
        onCanPlay={(event) => {
          // Where it may not go on unasked, the candidate presses Play once more.
          if (isGoingOn.current)
            void event.currentTarget.play().catch(() => undefined);
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
