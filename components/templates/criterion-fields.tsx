"use client";

import { Field } from "@/components/ui/field";
import { Input, Select, Textarea } from "@/components/ui/input";
import type { CriterionDraft } from "@/lib/templates/draft";
import { places } from "@/lib/templates/places";
import type { Elements } from "@/components/ui/elements";

const weights = [1, 2, 3, 4, 5];

/** One criterion: its name and weight, and what a weak and a strong answer look like. */
export function CriterionFields({
  criterion,
  label,
  errorOf,
  onChange,
  children,
}: {
  criterion: CriterionDraft;
  label: string;
  errorOf?: (field: keyof CriterionDraft) => string | undefined;
  onChange: (criterion: CriterionDraft) => void;
  /** Buttons at the end of its first line. */
  children?: Elements;
}) {
  const change = (fields: Partial<CriterionDraft>) =>
    onChange({ ...criterion, ...fields });
  return (
    <div className="@container">
      <div className="grid gap-3 @md:grid-cols-2">
        <div className="flex items-end gap-3 @md:col-span-2">
          <Field
            label={label}
            error={errorOf?.("name")}
            className="min-w-0 flex-1"
          >
            <Input
              value={criterion.name}
              maxLength={120}
              placeholder="Structures the answer"
              data-place={places.criterionName(criterion.id)}
              onChange={({ target }) => change({ name: target.value })}
            />
          </Field>
          <Field label="Weight" className="w-20 shrink-0">
            <Select
              value={criterion.weight}
              options={weights.map((weight) => [weight, `× ${weight}`])}
              onChange={({ target }) =>
                change({ weight: Number(target.value) })
              }
            />
          </Field>
          {children}
        </div>
        <Field label="Weak answer" isOptional error={errorOf?.("weakAnchor")}>
          <Textarea
            rows={2}
            value={criterion.weakAnchor}
            maxLength={1000}
            onChange={({ target }) => change({ weakAnchor: target.value })}
          />
        </Field>
        <Field
          label="Strong answer"
          isOptional
          error={errorOf?.("strongAnchor")}
        >
          <Textarea
            rows={2}
            value={criterion.strongAnchor}
            maxLength={1000}
            onChange={({ target }) => change({ strongAnchor: target.value })}
          />
        </Field>
      </div>
    </div>
  );
}
