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
  choices: { jobs, templates },
  children,
}: {
  choices: FilterChoices;
  /** Beside the button. */
  children?: Elements;
}) {
  const router = useRouter();
  const params = useSearchParams();
  const area = useId();
  const [isShown, setIsShown] = useState(false);
  const [isPending, startTransition] = useTransition();
  // What was chosen is shown before the list that it leads to.
  const [query, setQuery] = useOptimistic(params?.toString() ?? "");
  const asked = new URLSearchParams(query);
  const set = filterNames.filter((name) => asked.get(name));
  const isOpen = isShown || set.length > 0;
  const value = (name: Name) => asked.get(name) ?? "";
  const job = value("job");

  function choose(changes: Partial<Record<Name, string>>) {
    const next = askedQuery();
    next.delete("page");
    for (const [name, chosen] of Object.entries(changes))
      if (chosen) next.set(name, chosen);
      else next.delete(name);
    startTransition(() => {
      setQuery(next.toString());
      router.replace(askFor(next), { scroll: false });
    });
  }

  const select = (
    name: Name,
    label: string,
    any: string,
    options: [value: string, label: string][],
  ) => (
    <Select
      key={name}
      aria-label={label}
      value={value(name)}
      onChange={(event) =>
        // Of another job, the template would find nothing.
        choose({
          [name]: event.target.value,
          ...(name === "job" ? { template: "" } : {}),
        })
      }
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
          {select("job", "Job", "Any job", jobs.map(idAndTitle))}
          {select(
            "template",
            "Template",
            "Any template",
            templates
              .filter(({ jobId }) => !job || jobId === job)
              .map(idAndTitle),
          )}
          {select("email", "Email", "Any email status", [
            ...Object.entries(emailFilters),
          ])}
          {select("evaluation", "Evaluation", "Any evaluation", [
            ...Object.entries(evaluationFilters),
          ])}
          {select("idle", "Waiting", "Any progress", [["yes", idleLabel]])}
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

function idAndTitle({
  id,
  title,
}: {
  id: string;
  title: string;
}): [value: string, label: string] {
  return [id, title];
}
