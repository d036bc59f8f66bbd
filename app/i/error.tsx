"use client";

import { CandidateFailure } from "@/components/candidate/candidate-failure";

export default function LinkError(props: {
  error: unknown;
  retry: () => void;
}) {
  return <CandidateFailure {...props} />;
}
