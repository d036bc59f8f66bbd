"use client";

import { X } from "lucide-react";
import { Button, ButtonLink } from "@/components/ui/button";
import type { Elements } from "@/components/ui/elements";
import { IconButton } from "@/components/ui/icon-button";
import { maxBatchItems } from "@/lib/acts/batches/limits";
import { formatCount } from "@/lib/format";
import type { Count } from "@/lib/paging";
import { withParam } from "@/lib/query-string";
import { capitalized } from "@/lib/text";
import { useSelection } from "./selection";

/** Opens its dialog by a parameter of the list's address. */
export type BulkAct = { param: string; label: string; icon: Elements };

/** What can be done with the chosen rows: each act opens its dialog by the address. */
export function SelectionBar({
  total,
  here,
  acts,
  children,
}: {
  /** How many rows the list's search and tab find, over all pages. */
  total: Count;
  /** The list's address; an act adds its parameter. */
  here: string;
  acts: BulkAct[];
  /** Acts that ask nothing first. */
  children?: Elements;
}) {
  const selection = useSelection();
  if (!selection || (selection.chosen.length === 0 && !selection.isEverything))
    return null;
  const { ids, chosen, isEverything, isChosen, chooseEverything, clear } =
    selection;
  const rows = isEverything ? "all" : chosen.join(",");
  const isTooMany = total.isMore && total.value >= maxBatchItems;
  const all = isTooMany
    ? `the first ${formatCount(maxBatchItems)}`
    : `all ${formatCount(total)}`;
  const canTakeMore =
    !isEverything &&
    ids.length > 0 &&
    ids.every(isChosen) &&
    (total.isMore || total.value > ids.length);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc on any of its controls
    <div
      role="group"
      aria-label="Selected rows"
      className="flex animate-rise flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border bg-surface px-3 py-2 shadow-overlay"
      onKeyDown={(event) => event.key === "Escape" && clear()}
    >
      <p role="status" className="font-medium tabular">
        {isEverything
          ? `${capitalized(all)} results selected`
          : `${formatCount(chosen.length)} selected`}
      </p>
      {canTakeMore && (
        <Button size="small" variant="ghost" onClick={chooseEverything}>
          {`Select ${all} results`}
        </Button>
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
        {children}
        <IconButton label="Clear selection" icon={<X />} onClick={clear} />
      </div>
    </div>
  );
}
