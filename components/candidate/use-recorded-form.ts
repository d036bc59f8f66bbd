"use client";

import { useInterview } from "./session-context";

/** Of two forms of words that for how this candidate's answers are recorded: with a picture, or with sound only. */
export function useRecordedForm<T>(forms: { video: T; sound: T }): T {
  const { isAudioOnly } = useInterview().stage.accommodations;
  return isAudioOnly ? forms.sound : forms.video;
}
