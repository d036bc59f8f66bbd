"use client";

import { ErrorState } from "./error-state";

/** A whole page that failed. The exception's words stay on the server; its digest finds it in the log. */
export function FailureScreen({
  error,
  retry,
}: {
  error: unknown;
  retry: () => void;
}) {
  const digest =
    error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <main lang="en" className="grid min-h-dvh place-items-center p-4">
      <ErrorState
        isPage
        title="Something went wrong on our side"
        onRetry={retry}
      >
        Nothing you saved is lost. Try again; if it keeps happening, tell us
        {digest ? (
          <>
            {" "}
            this reference: <code className="font-mono">{digest}</code>
          </>
        ) : (
          " what you were doing"
        )}
        .
      </ErrorState>
    </main>
  );
}
