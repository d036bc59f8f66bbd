"use client";

import { createContext, useContext, type ReactNode } from "react";
import type { Recording } from "@/lib/answers/recording-queries";
import { usePlayer, type PlayerState } from "./use-player";

const PlayheadContext = createContext<PlayerState | null>(null);

/** Around a player and everything on the page that refers to seconds of its answers. */
export function PlayheadProvider({
  recordings,
  children,
}: {
  recordings: Recording[];
  children: ReactNode;
}) {
  const player = usePlayer(recordings);
  return <PlayheadContext value={player}>{children}</PlayheadContext>;
}

/** `playAt(questionId, seconds)` plays that second of an answer; `recording` and `seconds` say what plays now. */
export function usePlayhead(): PlayerState {
  const player = useContext(PlayheadContext);
  if (!player) throw new Error("usePlayhead needs a PlayheadProvider.");
  return player;
}
