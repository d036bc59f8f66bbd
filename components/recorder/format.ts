/** What we ask of the camera: good enough to judge an answer. What the recorder may spend is in lib/recordings/ladder. */
export const wantedVideo = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 24, max: 30 },
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

/** The first format this browser can record in, with a picture or without, or undefined when it cannot record at all. */
export function recordableType(isAudioOnly: boolean): string | undefined {
  if (typeof MediaRecorder === "undefined") return undefined;
  return (isAudioOnly ? soundTypes : types).find((type) =>
    MediaRecorder.isTypeSupported(type),
  );
}

/** Whether a recording is sound alone. */
export function isSound(mimeType: string): boolean {
  return mimeType.startsWith("audio/");
}

/** The format for what a stream carries. */
export function recordableTypeOf(stream: MediaStream): string | undefined {
  return recordableType(stream.getVideoTracks().length === 0);
}
