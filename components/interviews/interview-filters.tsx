"use client";

import { ListFilter, X } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { useId, useOptimistic, useState, useTransition } from "react";
import { askedQuery, askFor } from "@/components/ui/asked-query";
import { Button } from "@/components/ui/button";
import type { Elements } from "@/components/ui/elements";
import { Select } from "@/components/ui/input";
import type { FilterChoices } from "@/lib/interviews/filter-queries";
import {
  emailFilters,
  evaluationFilters,
  filterNames,
  idleLabel,
} from "@/lib/lists/filters";

type Name = (typeof filterNames)[number];

/** The button that shows the filters, and the filters; in sight from the beginning while one is set. */
export function InterviewFilters({
  choices,
  children,
}: {
  choices: FilterChoices;
  /** Beside the button. */
  children?: Elements;
}) {
  const area = useId();
  const [isShown, setIsShown] = useState(false);
  const { asked, choose, isPending } = useFilters();
  const set = filterNames.filter((name) => asked.get(name));
  const isOpen = isShown || set.length > 0;
  return (
    <>
      <Button
        icon={<ListFilter />}
        pending={isPending}
        aria-expanded={isOpen}
        aria-controls={area}
        onClick={() => setIsShown(!isOpen)}
      >
        {set.length > 0 ? `Filters: ${set.length}` : "Filters"}
      </Button>
      {children}
      {isOpen && (
        <div
          id={area}
          role="group"
          aria-label="Filters"
          className="order-last flex basis-full flex-wrap items-center gap-2"
        >
          {filtersFor(choices, asked.get("job")).map((filter) => (
            <FilterSelect
              key={filter[0]}
              filter={filter}
              value={asked.get(filter[0]) ?? ""}
              onChange={(value) => choose({ [filter[0]]: value })}
            />
          ))}
          {set.length > 0 && (
            <Button
              variant="ghost"
              icon={<X />}
              onClick={() =>
                choose(
                  Object.fromEntries(filterNames.map((each) => [each, ""])),
                )
              }
            >
              Clear filters
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** The query of the address with the filters as they were chosen last, and how to choose others. */
function useFilters() {
  const router = useRouter();
  const params = useSearchParams();
  const [isPending, startTransition] = useTransition();
  // The choice is shown before the list that it leads to.
  const [query, setQuery] = useOptimistic(params?.toString() ?? "");

  function choose(changes: Partial<Record<Name, string>>) {
    const next = askedQuery();
    next.delete("page");
    // A template of another job would find nothing.
    if (changes.job !== undefined) next.delete("template");
    for (const [name, chosen] of Object.entries(changes))
      if (chosen) next.set(name, chosen);
      else next.delete(name);
    startTransition(() => {
      setQuery(next.toString());
      router.replace(askFor(next), { scroll: false });
    });
  }

  return { asked: new URLSearchParams(query), choose, isPending };
}

type Filter = readonly [
  name: Name,
  label: string,
  /** The choice that does not filter. */
  any: string,
  options: [value: string, label: string][],
];

/** Each filter; templates are those of the chosen job, if there is one. */
function filtersFor(
  { jobs, templates }: FilterChoices,
  job: string | null,
): Filter[] {
  const ofJob = templates.filter(({ jobId }) => !job || jobId === job);
  return [
    ["job", "Job", "Any job", jobs.map(idAndTitle)],
    ["template", "Template", "Any template", ofJob.map(idAndTitle)],
    ["email", "Email", "Any email status", Object.entries(emailFilters)],
    [
      "evaluation",
      "Evaluation",
      "Any evaluation",
      Object.entries(evaluationFilters),
    ],
    ["idle", "Waiting", "Any progress", [["yes", idleLabel]]],
  ];
}

function idAndTitle(one: { id: string; title: string }): [string, string] {
  return [one.id, one.title];
}

function FilterSelect({
  filter: [, label, any, options],
  value,
  onChange,
}: {
  filter: Filter;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="w-auto max-w-56 min-w-32"
    >
      <option value="">{any}</option>
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </Select>
  );
}
