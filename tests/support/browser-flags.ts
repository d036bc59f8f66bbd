import { join } from "node:path";

/** Of every Chromium that is driven: a camera and a microphone that are made up, and always allowed. */
export const browserFlags = [
  // Ten pictures a second: encoding twenty takes half a processor from whatever is tested.
  "--use-fake-device-for-media-stream=fps=10",
  "--use-fake-ui-for-media-stream",
  "--no-sandbox",
  // Nobody has a graphics card here, and imitating one costs more than drawing without.
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-quic",
];

/** A camera of small pictures: to encode large ones takes half of all the time that browsers use in tests. */
export const smallCamera = `--use-file-for-fake-video-capture=${join(import.meta.dirname, "../fixtures/camera.y4m")}`;
