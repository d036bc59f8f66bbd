"use client";

import { Failure } from "@/components/ui/failure";

/** A page that failed inside the portal's frame: everything else can still be reached. */
export default function PortalError(props: {
  error: unknown;
  retry: () => void;
}) {
  return <Failure {...props} />;
}
