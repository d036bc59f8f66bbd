"use client";

import { CircleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  placeOf,
  type DeviceProblem,
} from "@/components/recorder/device-problem";
import { useRecordedForm } from "./use-recorded-form";
import { useWords } from "./words";

/** What is wrong with the camera or microphone, how to cure it, and another try. */
export function DeviceProblemView({
  problem,
  onRetry,
}: {
  problem: DeviceProblem;
  onRetry: () => void;
}) {
  const { camera, shared } = useWords();
  const { problems, allow } = useRecordedForm(camera.forms);
  const place = placeOf(navigator);
  const { title } = problems[problem];
  // A page inside an app often has no camera to ask for.
  const isKeptBack =
    problem === "not-allowed" ||
    (problem === "unsupported" && place === "inApp");
  const cure = isKeptBack ? allow[place] : problems[problem].cure;
  return (
    <div
      role="alert"
      className="flex flex-col gap-3 rounded-xl bg-warn-soft p-5"
    >
      <p className="flex items-start gap-2 font-semibold text-warn">
        <CircleAlert aria-hidden className="mt-1 size-5 shrink-0" />
        <span>{title}</span>
      </p>
      <ol className="flex list-decimal flex-col gap-1 ps-5">
        {cure.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div>
        <Button variant="primary" onClick={onRetry}>
          {shared.tryAgain}
        </Button>
      </div>
    </div>
  );
}
