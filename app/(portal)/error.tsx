"use client";

import { ErrorState } from "@/components/ui/error-state";

/** A page that failed, inside the portal's frame: everything else can still be reached. */
export default function PortalError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <ErrorState isPage title="This page could not be loaded" onRetry={retry}>
      The problem is on our side. Nothing you saved is lost. Try again; if it
      keeps happening, tell us
      {error.digest ? (
        <>
          {" "}
          this reference: <code className="font-mono">{error.digest}</code>
        </>
      ) : (
        " what you were doing"
      )}
      .
    </ErrorState>
  );
}
