import { attempt } from "./harmless";

/**
 * What we ask of the camera: good enough to judge an answer, and of several the one that looks at the candidate. What the
 * recorder may spend is in lib/answers/takes/ladder.
 */
export const wantedVideo = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 24, max: 30 },
  facingMode: "user",
};

export const wantedAudio = { echoCancellation: true, noiseSuppression: true };

/** VP8 first: it is the lightest to make on a weak phone. Safari has MP4 only. */
const types = [
  "video/webm;codecs=vp8,opus",
  "video/webm;codecs=vp9,opus",
  "video/webm",
  "video/mp4;codecs=avc1.42E01E,mp4a.40.2",
  "video/mp4",
];

const soundTypes = [
  "audio/webm;codecs=opus",
  "audio/webm",
  "audio/mp4;codecs=mp4a.40.2",
  "audio/mp4",
];

/** The formats that this browser may record in, with a picture or without, the best first. Some say yes and refuse. */
export function recordableTypes(isAudioOnly: boolean): string[] {
  if (typeof MediaRecorder === "undefined") return [];
  return (isAudioOnly ? soundTypes : types).filter(
    // A browser that does not say is tried.
    (type) => attempt(() => MediaRecorder.isTypeSupported(type)) ?? true,
  );
}

/** Whether a recording is sound alone. */
export function isSound(mimeType: string): boolean {
  return mimeType.startsWith("audio/");
}

/** The formats for what a stream carries. */
export function recordableTypesOf(stream: MediaStream): string[] {
  return recordableTypes(stream.getVideoTracks().length === 0);
}
