import { mp4Bombs } from "./mp4";
import { webmBombs } from "./webm";

/** Small files that took a parser's memory or time before what they say was counted (W1), by name. */
export const bombs: Record<string, () => Buffer> = {
  ...mp4Bombs,
  ...webmBombs,
};

/** Those whose only fault is an index that leads astray: the recording is read without it. */
export const readWithoutIndex = [
  "MP4, an index of 300,000 times that are all the same",
  "WebM, 200,000 cues of the same time",
  "WebM, indexes that name each other",
];
