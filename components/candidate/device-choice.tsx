"use client";

import { useId } from "react";
import type { Device, Devices } from "@/components/recorder/camera";
import { useRecordedForm } from "./use-recorded-form";
import { useWords } from "./words";

/** Which camera and which microphone, folded away, where there is a choice at all. */
export function DeviceChoice({
  devices,
  onChoose,
}: {
  devices: Devices;
  onChoose: (choice: { cameraId?: string; microphoneId?: string }) => void;
}) {
  const { camera: words } = useWords();
  const { choose } = useRecordedForm(words.forms);
  if (devices.cameras.length < 2 && devices.microphones.length < 2) return null;
  return (
    <details>
      <summary className="w-fit text-sm font-medium text-accent-ink">
        {choose}
      </summary>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        {devices.cameras.length > 0 && (
          <Choice
            label={words.camera}
            options={devices.cameras}
            value={devices.cameraId}
            onChoose={(cameraId) => onChoose({ cameraId })}
          />
        )}
        <Choice
          label={words.microphone}
          options={devices.microphones}
          value={devices.microphoneId}
          onChoose={(microphoneId) => onChoose({ microphoneId })}
        />
      </div>
    </details>
  );
}

function Choice({
  label,
  options,
  value,
  onChoose,
}: {
  label: string;
  options: Device[];
  value: string;
  onChoose: (id: string) => void;
}) {
  const id = useId();
  const words = useWords().camera;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        className="h-control w-full truncate rounded-lg border border-line-strong bg-surface px-3"
      >
        {options.map((option, index) => (
          <option key={option.id} value={option.id}>
            {option.label || words.nameless(label, index + 1)}
          </option>
        ))}
      </select>
    </div>
  );
}
