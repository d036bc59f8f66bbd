import { Store } from "./store";

/** Recordings made on this page, to be watched again without the network: by take, one address per segment. */
export class Playback {
  readonly sources = new Store<Record<string, string[]>>({});

  add(takeId: string, files: Blob[]): void {
    const urls = files.map((file) => URL.createObjectURL(file));
    this.sources.set({ ...this.sources.get(), [takeId]: urls });
  }

  clear(): void {
    for (const urls of Object.values(this.sources.get()))
      urls.forEach((url) => URL.revokeObjectURL(url));
    this.sources.set({});
  }
}
