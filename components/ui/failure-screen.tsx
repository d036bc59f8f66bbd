"use client";

import { Failure } from "./failure";

/** A whole window that failed. */
export function FailureScreen(props: { error: unknown; retry: () => void }) {
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <Failure {...props} />
    </main>
  );
}
