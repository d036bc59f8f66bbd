/** Of every Chromium that tests drive: a camera and a microphone that are made up, and always allowed. */
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
