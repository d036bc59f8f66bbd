"use client";

import { FailureScreen } from "@/components/ui/failure-screen";

export default function ErrorPage(props: {
  error: unknown;
  retry: () => void;
}) {
  return <FailureScreen {...props} />;
}
