/** What runs in the candidate's page, before the product and before whoever listens to it. */

export type FaultyPage = {
  /** Moves the page's wall clock, as a person or a time server does. */
  moveClock: (ms: number) => void;
  /** Lets the recorder hand over that many bytes more with its next slice, as after a long sleep. */
  growNextSlice: (bytes: number) => void;
};

export function makeFaulty(): void {
  const page = window as unknown as FaultyPage;
  let shift = 0;
  page.moveClock = (ms) => (shift += ms);
  const TrueDate = Date;
  window.Date = new Proxy(TrueDate, {
    construct: (target, given: [number]) =>
      given.length > 0
        ? new target(...given)
        : new target(TrueDate.now() + shift),
    get: (target, name) =>
      name === "now"
        ? () => TrueDate.now() + shift
        : (Reflect.get(target, name) as unknown),
  });

  let growth = 0;
  page.growNextSlice = (bytes) => (growth = bytes);
  const TrueRecorder = window.MediaRecorder;
  if (!TrueRecorder) return;
  window.MediaRecorder = class extends TrueRecorder {
    constructor(...args: ConstructorParameters<typeof TrueRecorder>) {
      super(...args);
      this.addEventListener("dataavailable", (event) => {
        if (growth === 0 || event.data.size === 0) return;
        event.stopImmediatePropagation();
        const data = new Blob([event.data, emptySpace(growth)]);
        growth = 0;
        this.dispatchEvent(new BlobEvent("dataavailable", { data }));
      });
    }
  };

  /** An element of WebM that players pass over. */
  function emptySpace(bytes: number): Blob {
    const head = new DataView(new ArrayBuffer(9));
    head.setUint8(0, 0xec);
    head.setBigUint64(1, (1n << 56n) | BigInt(bytes - 9));
    const noise = crypto.getRandomValues(new Uint8Array(50_000));
    const parts = [head.buffer];
    for (let left = bytes - 9; left > 0; left -= noise.length)
      parts.push(noise.slice(0, left).buffer);
    return new Blob(parts);
  }
}
