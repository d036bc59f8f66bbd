"use client";

import { useEffect, useState } from "react";
import {
  quiet,
  watchSignals,
  type Signals,
} from "@/components/recorder/signals";

/** What a stream sounds and looks like, while the screen is open. */
export function useSignals(stream: MediaStream | null): Signals {
  const [signals, setSignals] = useState(quiet);
  useEffect(
    () => (stream ? watchSignals(stream, setSignals) : undefined),
    [stream],
  );
  return stream ? signals : quiet;
}
