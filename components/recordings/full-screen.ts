/** Safari on iPhones fills the screen with a video and with nothing else, by a function of its own. */
type VideoLike = Partial<Pick<HTMLVideoElement, "requestFullscreen">> & {
  webkitEnterFullscreen?: () => void;
};

/** Whether a video can fill the screen here; a page in a frame may not be allowed to. */
export function canFillScreen(
  video: VideoLike,
  page: { fullscreenEnabled?: boolean },
): boolean {
  return (
    (Boolean(video.requestFullscreen) && page.fullscreenEnabled !== false) ||
    Boolean(video.webkitEnterFullscreen)
  );
}

/** Fills the screen as this browser does; one that refuses goes on playing where it is. */
export async function fillScreen(video: VideoLike): Promise<void> {
  try {
    if (video.requestFullscreen) await video.requestFullscreen();
    else video.webkitEnterFullscreen?.();
  } catch {
    // Not in a press, or nothing to show yet.
  }
}
