"use client";

import { X } from "lucide-react";
import { flushSync } from "react-dom";
import { TextLink } from "@/components/ui/text-link";
import { maxBatchItems } from "@/lib/acts/batches/limits";
import { formatCount, plural } from "@/lib/format";

/** Whom it goes to, each address there to be read (F11) and removable; of very many the first, with the way to the others. */
export function RecipientChips({
  people,
  total = people.length,
  found = people.length,
  listHref,
  onRemove,
}: {
  people: { id: string; name: string; email: string }[];
  /** Those that were removed are not counted. */
  total?: number;
  /** How many there were before any was removed. */
  found?: number;
  listHref: string;
  onRemove: (id: string) => void;
}) {
  const others = total - people.length;
  const isCapped = found === maxBatchItems;
  return (
    <section aria-label="Recipients">
      <p className="mb-2 font-medium">
        {`To ${plural(total, "candidate")}${isCapped ? ` (the first ${formatCount(found)} in the list)` : ""}`}
      </p>
      <ul className="flex max-h-40 flex-wrap gap-1.5 overflow-y-auto">
        {people.map(({ id, name, email }, index) => (
          <li
            key={id}
            className="flex max-w-full min-w-0 items-center rounded-md border bg-sunken py-0.5 ps-2 text-sm"
          >
            <span className="min-w-0">
              <bdi className="block truncate font-medium">{name}</bdi>
              <span dir="ltr" className="block wrap-anywhere">
                {email}
              </span>
            </span>
            <button
              type="button"
              aria-label={`Remove ${name}`}
              onClick={(event) => {
                const list = event.currentTarget.closest("ul");
                flushSync(() => onRemove(id));
                // On to the one that takes its place.
                const buttons = list?.querySelectorAll("button");
                buttons?.[Math.min(index, buttons.length - 1)]?.focus();
              }}
              className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:text-ink pointer-coarse:size-9"
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </li>
        ))}
        {others > 0 && (
          <li className="self-center px-1 text-sm text-muted">
            <span>{`and ${formatCount(others)} more. `}</span>
            <TextLink href={listHref}>View all</TextLink>
          </li>
        )}
      </ul>
    </section>
  );
}
