type Closable = { close: () => void };

/**
 * A connection to the browser's storage that outlives its loss, which WebKit is known for ("Connection to Indexed
 * Database server lost"). What it is used for is begun at once while it is open, and tried once more on a new connection
 * when it was lost meanwhile. `open` gets a function to be told of a loss by.
 */
export function withReconnect<D extends Closable>(
  open: (onLost: () => void) => Promise<D>,
): <T>(act: (database: D) => Promise<T>) => Promise<T> {
  let present: D | null = null;
  let opening: Promise<D> | null = null;
  const drop = (lost: D) => {
    if (present === lost) present = null;
    lost.close();
  };
  const connect = () => {
    opening ??= open(() => {
      present = null;
    })
      .then((database) => (present = database))
      .finally(() => {
        opening = null;
      });
    return opening;
  };
  return async (act) => {
    const first = present ?? (await connect());
    try {
      return await act(first);
    } catch (error) {
      if (!isLoss(error)) throw error;
      drop(first);
      return act(present ?? (await connect()));
    }
  };
}

/** How browsers say that a connection is gone; the last is what becomes of a transaction on it. */
function isLoss(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    ["InvalidStateError", "UnknownError", "AbortError"].includes(error.name)
  );
}
