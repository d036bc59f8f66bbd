"use client";

import { ListFilter, X } from "lucide-react";
import { useId, useState } from "react";
import { FilterSelect } from "@/components/lists/filter-select";
import { useFilters } from "@/components/lists/use-filters";
import { Button } from "@/components/ui/button";
import type { Elements } from "@/components/ui/elements";
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
          {filtersFor(choices, asked.get("job")).map(
            ([name, label, any, options]) => (
              <FilterSelect
                key={name}
                {...{ label, any, options }}
                value={asked.get(name) ?? ""}
                onChange={(value) =>
                  choose({
                    [name]: value,
                    // One of another job would find nothing.
                    ...(name === "job" && { template: "" }),
                  })
                }
              />
            ),
          )}
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
