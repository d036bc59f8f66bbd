"use client";

import { X } from "lucide-react";
import { FilterSelect } from "@/components/lists/filter-select";
import { useFilters } from "@/components/lists/use-filters";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { auditAreas } from "@/lib/activity/audit-log";
import { auditFilterNames } from "@/lib/portal/audit/filter";

/** By person, kind and days; the address holds what is chosen. */
export function AuditFilters({
  people,
}: {
  people: { id: string; name: string }[];
}) {
  const { asked, choose, isPending } = useFilters();
  const isSet = auditFilterNames.some((name) => asked.get(name));
  return (
    <div
      role="group"
      aria-label="Filters"
      className="flex flex-wrap items-center gap-2"
    >
      <FilterSelect
        label="Person"
        any="Anyone"
        options={people.map(({ id, name }) => [id, name])}
        value={asked.get("person") ?? ""}
        onChange={(person) => choose({ person })}
      />
      <FilterSelect
        label="Kind"
        any="Any kind"
        options={Object.entries(auditAreas)}
        value={asked.get("kind") ?? ""}
        onChange={(kind) => choose({ kind })}
      />
      <Day
        label="From"
        value={asked.get("from") ?? ""}
        onChange={(from) => choose({ from })}
      />
      <Day
        label="To"
        value={asked.get("to") ?? ""}
        onChange={(to) => choose({ to })}
      />
      {isSet && (
        <Button
          variant="ghost"
          icon={<X />}
          pending={isPending}
          onClick={() =>
            choose(Object.fromEntries(auditFilterNames.map((one) => [one, ""])))
          }
        >
          Clear filters
        </Button>
      )}
    </div>
  );
}

function Day({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (day: string) => void;
}) {
  return (
    <label className="flex items-center gap-1.5">
      <span className="text-muted">{label}</span>
      <Input
        type="date"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="w-auto"
      />
    </label>
  );
}
