/** The server's time, in milliseconds. Runs on the browser's steady clock, so a changed wall clock gives nothing. */
export class ServerClock {
  private serverMs: number;
  private heardAt: number;

  constructor(now: string) {
    this.serverMs = Date.parse(now);
    this.heardAt = performance.now();
  }

  hear(now: string): void {
    this.serverMs = Date.parse(now);
    this.heardAt = performance.now();
  }

  now = (): number => this.serverMs + performance.now() - this.heardAt;
}
