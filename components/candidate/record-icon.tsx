"use client";

import { Mic, Video } from "lucide-react";
import { useRecordedForm } from "./use-recorded-form";

/** Stands on each button that begins a recording. */
export function RecordIcon() {
  return useRecordedForm({ video: <Video />, sound: <Mic /> });
}
