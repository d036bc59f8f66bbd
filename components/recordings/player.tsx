"use client";

import { Maximize, Pause, Play } from "lucide-react";
import { useSyncExternalStore } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/input";
import { useKeydown } from "@/components/ui/use-keydown";
import { formatClock } from "@/lib/format";
import { Chapters } from "./chapters";
import { canFillScreen } from "./full-screen";
import { JumpIcon } from "./jump-icon";
import { Overlay, SoundOnly } from "./overlay";
import { usePlayhead } from "./playhead";
import type { PlayerState } from "./use-player";
import { WrittenAnswer } from "./written-answer";

const step = 10;
const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2];

/**
 * Plays the answers of an interview, and shows those in writing. Space or K plays and pauses, J and L jump ten seconds,
 * digits choose a question.
 */
export function Player() {
  const player = usePlayhead();
  useKeydown((event) => {
    if (isForThePlayer(event) && press(player, event.key))
      event.preventDefault();
  });

  return (
    <section aria-label="Recording" className="contents">
      {/* Stays in sight while evidence further down is listened to. */}
      <div className="z-10 overflow-hidden rounded-lg border bg-canvas lg:sticky lg:top-4">
        <Screen />
        {player.recording?.written ? (
          <WrittenAnswer written={player.recording.written} />
        ) : (
          <Controls />
        )}
      </div>
      <Chapters />
    </section>
  );
}

function Screen() {
  const { attach, source, toggle, events, recording } = usePlayhead();
  return (
    // Kept where there is nothing to see, for the answers that there is.
    <div
      hidden={Boolean(recording?.written)}
      className="relative aspect-video bg-black"
    >
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- the transcript stands beside it, in step */}
      <video
        ref={attach}
        src={source}
        preload="metadata"
        playsInline
        tabIndex={-1}
        onClick={toggle}
        className="size-full object-contain"
        {...events}
      />
      <Overlay />
      <SoundOnly />
    </div>
  );
}

function Controls() {
  const player = usePlayhead();
  const { seconds, total, isPlaying, source, speed, failure } = player;
  const isOff = !source || failure !== null;
  const canFill = useSyncExternalStore(never, canFillHere, () => true);
  return (
    <div className="flex flex-col gap-1 border-t px-3 py-2">
      <input
        type="range"
        aria-label="Position in the answer"
        aria-valuetext={`${formatClock(seconds)} of ${formatClock(total)}`}
        min={0}
        max={Math.max(total, 0.1)}
        step={0.1}
        value={Math.min(seconds, total)}
        disabled={isOff}
        onChange={(event) => player.seek(Number(event.target.value))}
        className="h-5 w-full accent-accent"
      />
      <div className="flex flex-wrap items-center gap-1">
        <IconButton
          label={isPlaying ? "Pause (space)" : "Play (space)"}
          icon={isPlaying ? <Pause /> : <Play />}
          disabled={isOff}
          onClick={player.toggle}
        />
        <IconButton
          label="Back 10 seconds (J)"
          icon={<JumpIcon seconds={step} direction="back" />}
          disabled={isOff}
          onClick={() => player.seek(seconds - step)}
        />
        <IconButton
          label="Forward 10 seconds (L)"
          icon={<JumpIcon seconds={step} direction="forward" />}
          disabled={isOff}
          onClick={() => player.seek(seconds + step)}
        />
        <span className="ms-1 text-sm text-muted tabular">
          {`${formatClock(seconds)} / ${formatClock(total)}`}
        </span>
        <Select
          aria-label="Speed"
          value={speed}
          onChange={(event) => player.changeSpeed(Number(event.target.value))}
          className="ms-auto w-24"
          options={speeds.map((one) => [one, `${one}×`])}
        />
        {canFill && (
          <IconButton
            label="Full screen"
            icon={<Maximize />}
            disabled={isOff}
            onClick={player.fillScreen}
          />
        )}
      </div>
    </div>
  );
}

const never = () => () => {};

function canFillHere(): boolean {
  return canFillScreen(HTMLVideoElement.prototype, document);
}

function press(player: PlayerState, key: string): boolean {
  const digit = /^[1-9]$/.test(key) ? Number(key) : 0;
  if (key === " " || key === "k" || key === "K") player.toggle();
  else if (key === "j" || key === "J") player.seek(player.seconds - step);
  else if (key === "l" || key === "L") player.seek(player.seconds + step);
  else if (digit > 0 && digit <= player.recordings.length)
    player.choose(digit - 1);
  else return false;
  return true;
}

/** Not while somebody types, uses another control, or a dialog is open. */
function isForThePlayer(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (document.querySelector("[role$=dialog]")) return false;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return true;
  if (target.matches("input[type=range]")) return true;
  if (target.matches("input, textarea, select")) return false;
  return event.key !== " " || !target.closest("button, a, summary");
}
