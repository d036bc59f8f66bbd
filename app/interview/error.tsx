"use client";

import { CandidateFailure } from "@/components/candidate/candidate-failure";

export default function InterviewError(props: {
  error: unknown;
  retry: () => void;
}) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-xl content-center p-5">
      <CandidateFailure {...props} />
    </main>
  );
}
