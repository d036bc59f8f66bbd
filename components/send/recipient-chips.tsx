"use client";

import { X } from "lucide-react";
import { TextLink } from "@/components/ui/text-link";
import { plural } from "@/lib/format";

/** Whom it goes to, each removable; of very many only how many, with the way to see them. */
export function RecipientChips({
  people,
  total,
  isCapped,
  listHref,
  onRemove,
}: {
  people: { id: string; name: string; email: string }[];
  total: number;
  isCapped: boolean;
  listHref: string;
  onRemove: (id: string) => void;
}) {
  if (people.length === 0)
    return (
      <p className="text-lg font-semibold">
        To {isCapped && "the first "}
        {plural(total, "candidate")}{" "}
        <TextLink href={listHref} className="text-base">
          See them
        </TextLink>
      </p>
    );
  return (
    <section aria-label="Recipients">
      <p className="mb-2 font-medium">To {plural(total, "candidate")}</p>
      <ul className="flex max-h-40 flex-wrap gap-1.5 overflow-y-auto">
        {people.map(({ id, name, email }) => (
          <li
            key={id}
            title={email}
            className="flex max-w-full min-w-0 items-center rounded-md border bg-sunken ps-2 text-sm"
          >
            <bdi className="truncate">{name}</bdi>
            <button
              type="button"
              aria-label={`Remove ${name}`}
              onClick={() => onRemove(id)}
              className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:text-ink pointer-coarse:size-9"
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
