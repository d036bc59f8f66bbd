"use client";

import { useEffect, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { CameraState } from "@/components/recorder/camera";
import { DeviceProblemView } from "./device-problem-view";
import { useSession } from "./session-context";
import { useRecordedForm } from "./use-recorded-form";
import { useStore } from "./use-store";
import { useWords } from "./words";

type Open = Extract<CameraState, { name: "on" }>;

/** Opens the camera for a screen; shows the screen's picture when it is open, and the cure when it is not. */
export function CameraGate({
  children,
}: {
  children: (camera: Open) => ReactNode;
}) {
  const { camera } = useSession();
  const { camera: all, shared } = useWords();
  const words = useRecordedForm(all.forms);
  const state = useStore(camera.state);
  const isOff = state.name === "off";
  useEffect(() => {
    if (isOff) void camera.open();
  }, [camera, isOff]);
  if (state.name === "on") return children(state);
  if (state.name === "failed")
    return (
      <DeviceProblemView
        problem={state.problem}
        onRetry={() => void camera.open()}
      />
    );
  if (state.name === "opening" && state.isSlow)
    return (
      <div
        role="alert"
        className="flex flex-col items-start gap-3 rounded-xl bg-sunken p-5"
      >
        <p>{words.slow}</p>
        <Button onClick={() => void camera.askAgain()}>
          {shared.tryAgain}
        </Button>
      </div>
    );
  return (
    <div className="mx-auto flex aspect-4/3 w-[min(100%,56dvh)] items-center justify-center gap-3 rounded-xl bg-sunken p-6 text-center lg:w-[min(100%,80dvh)]">
      <Spinner className="size-5" />
      <p>{words.opening}</p>
    </div>
  );
}
