"use client";

import { Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input, Select, Textarea } from "@/components/ui/input";
import { newCriterion, type CriterionDraft } from "@/lib/templates/draft";

const weights = [1, 2, 3, 4, 5];

/** How one question's answer is judged: named criteria, each with what a weak and a strong answer look like. */
export function CriteriaFields({
  criteria,
  errorOf,
  onChange,
}: {
  criteria: CriterionDraft[];
  errorOf: (path: string) => string | undefined;
  onChange: (criteria: CriterionDraft[]) => void;
}) {
  function change(id: string, fields: Partial<CriterionDraft>) {
    onChange(
      criteria.map((criterion) =>
        criterion.id === id ? { ...criterion, ...fields } : criterion,
      ),
    );
  }

  return (
    <fieldset>
      <legend className="font-medium">How the answer is judged</legend>
      <p className="mt-0.5 mb-3 text-sm text-pretty text-muted">
        Each criterion is rated from 1 (weak) to 5 (strong). Candidates never
        see this.
      </p>
      <ul className="flex flex-col gap-3">
        {criteria.map((criterion, index) => (
          <li
            key={criterion.id}
            className="grid gap-x-3 gap-y-3 rounded-lg border p-3 sm:grid-cols-2"
          >
            <div className="flex items-end gap-3 sm:col-span-2">
              <Field
                label={`Criterion ${index + 1}`}
                error={errorOf(`${index}.name`)}
                className="min-w-0 flex-1"
              >
                <Input
                  value={criterion.name}
                  maxLength={120}
                  placeholder="Structures the answer"
                  onChange={(event) =>
                    change(criterion.id, { name: event.target.value })
                  }
                />
              </Field>
              <Field label="Weight" className="w-20 shrink-0">
                <Select
                  value={criterion.weight}
                  onChange={(event) =>
                    change(criterion.id, { weight: Number(event.target.value) })
                  }
                >
                  {weights.map((weight) => (
                    <option key={weight} value={weight}>
                      × {weight}
                    </option>
                  ))}
                </Select>
              </Field>
              <IconButton
                label={`Remove ${criterion.name.trim() ? `“${criterion.name.trim()}”` : "this criterion"}`}
                icon={<Trash2 />}
                onClick={() =>
                  onChange(criteria.filter(({ id }) => id !== criterion.id))
                }
              />
            </div>
            <Field
              label="A weak answer"
              isOptional
              error={errorOf(`${index}.weakAnchor`)}
            >
              <Textarea
                rows={2}
                value={criterion.weakAnchor}
                maxLength={1000}
                onChange={(event) =>
                  change(criterion.id, { weakAnchor: event.target.value })
                }
              />
            </Field>
            <Field
              label="A strong answer"
              isOptional
              error={errorOf(`${index}.strongAnchor`)}
            >
              <Textarea
                rows={2}
                value={criterion.strongAnchor}
                maxLength={1000}
                onChange={(event) =>
                  change(criterion.id, { strongAnchor: event.target.value })
                }
              />
            </Field>
          </li>
        ))}
      </ul>
      {criteria.length < 10 && (
        <Button
          size="small"
          icon={<Plus />}
          className={criteria.length ? "mt-3" : undefined}
          onClick={() => onChange([...criteria, newCriterion()])}
        >
          Add criterion
        </Button>
      )}
    </fieldset>
  );
}
