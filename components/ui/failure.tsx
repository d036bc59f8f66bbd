"use client";

/**
 * A page that failed. The exception's words stay on the server; its digest finds it in the log. Every page loads
 * this beforehand, the landing page of an emailed link too, so it is plain markup and leans on nothing.
 */
export function Failure({
  error,
  retry,
}: {
  error: unknown;
  retry: () => void;
}) {
  const digest =
    error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <div
      lang="en"
      role="alert"
      className="mx-auto flex max-w-md flex-col items-center gap-2 py-16 text-center"
    >
      <h1 className="text-lg font-semibold">
        Something went wrong on our side
      </h1>
      <p className="text-pretty text-muted">
        <span>
          Nothing you saved is lost. Try again. If it keeps happening, tell us
        </span>
        {digest ? (
          <>
            <span>{" this reference: "}</span>
            <code className="font-mono">{digest}</code>
          </>
        ) : (
          <span> what you were doing</span>
        )}
        <span>.</span>
      </p>
      <button
        type="button"
        onClick={retry}
        className="mt-3 h-control rounded-lg border bg-surface px-3 font-medium hover:bg-hover"
      >
        Try again
      </button>
    </div>
  );
}
