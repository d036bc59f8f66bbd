/** A value that screens can watch (useSyncExternalStore). */
export class Store<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private value: T) {}

  get = (): T => this.value;

  set(value: T): void {
    if (Object.is(value, this.value)) return;
    this.value = value;
    for (const notify of this.listeners) notify();
  }

  /** Resolves once the value is as wanted. */
  until(isWanted: (value: T) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.subscribe(() => look());
      const look = () => {
        if (!isWanted(this.value)) return;
        stop();
        resolve();
      };
      look();
    });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
