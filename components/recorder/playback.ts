import { isSound } from "./format";
import { Store } from "./store";

/** One address per segment. */
type Source = { urls: string[]; isSound: boolean };

/** Recordings made on this page, to be watched again without the network, by take. */
export class Playback {
  readonly sources = new Store<Record<string, Source>>({});

  add(takeId: string, files: Blob[]): void {
    const source = {
      urls: files.map((file) => URL.createObjectURL(file)),
      isSound: files.every(({ type }) => isSound(type)),
    };
    this.sources.set({ ...this.sources.get(), [takeId]: source });
  }

  clear(): void {
    for (const { urls } of Object.values(this.sources.get()))
      urls.forEach((url) => URL.revokeObjectURL(url));
    this.sources.set({});
  }
}
