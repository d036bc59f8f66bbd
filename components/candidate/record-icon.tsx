"use client";

import { Mic, Video } from "lucide-react";
import { useRecordedForm } from "./use-recorded-form";

/** Stands on each button that begins a recording. */
export function RecordIcon() {
  const Icon = useRecordedForm({ video: Video, sound: Mic });
  return <Icon />;
}
