/** The server's time, in milliseconds. Runs on the browser's steady clock, so a changed wall clock gives nothing. */
export class ServerClock {
  private serverMs: number;
  private syncedAt: number;

  constructor(now: string) {
    this.serverMs = Date.parse(now);
    this.syncedAt = performance.now();
  }

  sync(now: string): void {
    this.serverMs = Date.parse(now);
    this.syncedAt = performance.now();
  }

  now = (): number => this.serverMs + performance.now() - this.syncedAt;
}
