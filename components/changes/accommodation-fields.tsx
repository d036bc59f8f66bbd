"use client";

import type { Dispatch } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { plural } from "@/lib/format";
import type { Accommodations } from "@/lib/interviews/accommodations-schema";

/** What a recruiter may grant. */
export function AccommodationFields({
  value,
  hasStarted,
  onChange,
}: {
  value: Accommodations;
  /** Then it is too late to show the questions in advance. */
  hasStarted: boolean;
  onChange: Dispatch<Accommodations>;
}) {
  const set = (changes: Partial<Accommodations>) =>
    onChange({ ...value, ...changes });
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Think and answer time">
          <Select
            value={value.timeFactor}
            onChange={({ target }) =>
              set({
                timeFactor: Number(
                  target.value,
                ) as Accommodations["timeFactor"],
              })
            }
          >
            <option value={1}>Standard</option>
            <option value={1.5}>50% more time</option>
            <option value={2}>Double time</option>
          </Select>
        </Field>
        <Field label="Takes per question">
          <Select
            value={value.extraTakes}
            onChange={({ target }) => set({ extraTakes: Number(target.value) })}
          >
            <option value={0}>Standard</option>
            {[1, 2, 3, 5].map((count) => (
              <option key={count} value={count}>
                {plural(count, "more take")}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className="flex flex-col gap-2">
        <Checkbox
          label="Audio only"
          hint="Recorded without video."
          checked={value.isAudioOnly}
          onChange={({ target }) => set({ isAudioOnly: target.checked })}
        />
        <Checkbox
          label="Written answers"
          hint="Typed within the same time. No camera needed; recording is still possible."
          checked={value.isInWriting}
          onChange={({ target }) => set({ isInWriting: target.checked })}
        />
        {!hasStarted && (
          <Checkbox
            label="Questions in advance"
            hint="The candidate sees all questions before they start."
            checked={value.isShownAhead}
            onChange={({ target }) => set({ isShownAhead: target.checked })}
          />
        )}
      </div>
    </div>
  );
}
