import { leftBehind, type TypedText } from "./typed-text";

/**
 * Where a text that is being typed is kept in this browser until the answer is kept: written with each change before
 * anything else happens, so that a crash loses nothing. Local storage and not the spool: it is written at once.
 */
export class TextStorage {
  private readonly prefix: string;
  /** Whether the browser keeps it at all. */
  isDurable = true;

  constructor(publicId: string) {
    this.prefix = `hifinity-text/${publicId}/`;
  }

  /** Answers that there is a text of. */
  list(): string[] {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(this.prefix))
        .map((key) => key.slice(this.prefix.length));
    } catch {
      return [];
    }
  }

  read(answerId: string): TypedText | null {
    try {
      const stored = localStorage.getItem(this.prefix + answerId);
      return stored ? (JSON.parse(stored) as TypedText) : null;
    } catch {
      return null;
    }
  }

  /** What only this device has, of any answer. */
  leftBehind(): string[] {
    return this.list().flatMap((answerId) => {
      const text = this.read(answerId);
      return (text && leftBehind(text)) ?? [];
    });
  }

  write(answerId: string, text: TypedText): void {
    try {
      localStorage.setItem(this.prefix + answerId, JSON.stringify(text));
    } catch {
      this.isDurable = false;
    }
  }

  forget(answerId: string): void {
    try {
      localStorage.removeItem(this.prefix + answerId);
    } catch {
      // Nothing was kept.
    }
  }

  /** Lets every text of this interview go: it was submitted or withdrawn. */
  clear(): void {
    for (const answerId of this.list()) this.forget(answerId);
  }
}
