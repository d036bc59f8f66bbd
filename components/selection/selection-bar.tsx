"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { formatCount, plural } from "@/lib/format";
import { maxBatchItems } from "@/lib/batches/schema";
import { useSelection } from "./selection";

/** What can be done with the chosen rows: each act opens its dialog by the address. Below the table, in sight while it scrolls. */
export function SelectionBar({
  total,
  here,
  acts,
}: {
  /** How many rows the list's search and tab find, over all pages. */
  total: number;
  /** The list's address; an act adds its parameter. */
  here: string;
  acts: { param: string; label: string; icon: ReactNode }[];
}) {
  const selection = useSelection();
  if (!selection || selection.chosen.length === 0) return null;
  const { ids, chosen, isEverything, chooseEverything, clear } = selection;
  const rows = isEverything ? "all" : chosen.join(",");
  const count = isEverything ? Math.min(total, maxBatchItems) : chosen.length;
  const canTakeMore =
    !isEverything && chosen.length === ids.length && total > ids.length;
  return (
    <div
      role="group"
      aria-label="Selected rows"
      className="sticky bottom-3 z-20 mt-3 flex animate-rise flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border bg-surface px-3 py-2 shadow-overlay"
      onKeyDown={(event) => event.key === "Escape" && clear()}
    >
      <p role="status" className="font-medium tabular">
        {formatCount(count)} selected
      </p>
      {canTakeMore && (
        <Button size="small" variant="ghost" onClick={chooseEverything}>
          {total > maxBatchItems
            ? `Select the first ${formatCount(maxBatchItems)} that match`
            : `Select all ${formatCount(total)} that match`}
        </Button>
      )}
      {isEverything && total > maxBatchItems && (
        <p className="text-sm text-muted">
          {plural(maxBatchItems, "row")} at once is the most.
        </p>
      )}
      <div className="ms-auto flex flex-wrap items-center gap-2">
        {acts.map(({ param, label, icon }, index) => (
          <ButtonLink
            key={param}
            href={withParam(here, param, rows)}
            scroll={false}
            size="small"
            variant={index === 0 ? "primary" : "secondary"}
            icon={icon}
          >
            {label}
          </ButtonLink>
        ))}
        <IconButton label="Clear selection" icon={<X />} onClick={clear} />
      </div>
    </div>
  );
}

function withParam(address: string, name: string, value: string): string {
  const param = new URLSearchParams({ [name]: value });
  return `${address}${address.includes("?") ? "&" : "?"}${param}`;
}
