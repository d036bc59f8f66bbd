"use client";

import { TriangleAlert } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { TextLink } from "@/components/ui/text-link";
import type { ObstacleGroup } from "@/lib/acts/batches/groups";
import { batchWords } from "@/lib/acts/batches/status";
import { formatCount } from "@/lib/format";
import type { BatchKind } from "@/lib/generated/prisma/enums";
import { paths } from "@/lib/paths";

type Choice = {
  group: ObstacleGroup;
  /** Where somebody's address is corrected without losing what is chosen here; on their own page without it. */
  fixHref?: (candidateId: string) => string;
  isSkippingBlocked: boolean;
  onChange: (isSkippingBlocked: boolean) => void;
};

/** For whom it cannot be done now, each with the link that puts it right; and whether they are left out. */
export function LeftOut({
  kind,
  total,
  ...choice
}: Choice & { kind: BatchKind; total: number }) {
  return (
    <Questioned
      {...choice}
      label="Will be skipped or fail"
      title={`${formatCount(choice.group.total)} of ${formatCount(total)} can’t be ${batchWords[kind].done.toLowerCase()}`}
      choice="Skip them"
      hint="If you include them, the report will show why they failed."
    />
  );
}

/** Whose address looks mistyped, each with what was probably meant (F11); and whether they are left out. */
export function Mistyped(choice: Choice) {
  const { total } = choice.group;
  return (
    <Questioned
      {...choice}
      label="Possible typos"
      title={
        total === 1 ? "1 possible typo" : `${formatCount(total)} possible typos`
      }
      choice={total === 1 ? "Skip this address" : "Skip these addresses"}
      hint={`${total === 1 ? "Correct it or send anyway" : "Correct them or send anyway"}: an invitation to a wrong address may reach a stranger.`}
    />
  );
}

function Questioned({
  group,
  fixHref,
  label,
  title,
  choice,
  hint,
  isSkippingBlocked,
  onChange,
}: Choice & { label: string; title: string; choice: string; hint: string }) {
  if (group.total === 0) return null;
  const hidden = group.total - group.first.length;
  return (
    <section
      aria-label={label}
      className="flex flex-col gap-3 rounded-lg bg-warn-soft p-3"
    >
      <p className="flex gap-2 font-medium">
        <TriangleAlert
          aria-hidden
          className="mt-0.5 size-4 shrink-0 text-warn"
        />
        <span>{title}</span>
      </p>
      <ul className="flex max-h-48 flex-col gap-2 overflow-y-auto">
        {group.first.map(({ id, name, email, obstacle }) => (
          <li key={id} className="text-sm">
            <bdi className="font-medium wrap-anywhere">{name}</bdi>{" "}
            <span className="wrap-anywhere text-muted">{email}</span>
            <span className="block wrap-anywhere">
              <span>{`${obstacle.text} `}</span>
              <TextLink
                href={
                  fixHref && obstacle.href === paths.editCandidate(id)
                    ? fixHref(id)
                    : obstacle.href
                }
              >
                {obstacle.remedy}
              </TextLink>
            </span>
          </li>
        ))}
        {hidden > 0 && (
          <li className="text-sm text-muted">{`and ${formatCount(hidden)} more`}</li>
        )}
      </ul>
      <Checkbox
        checked={isSkippingBlocked}
        onChange={(event) => onChange(event.target.checked)}
        label={choice}
        hint={hint}
      />
    </section>
  );
}
