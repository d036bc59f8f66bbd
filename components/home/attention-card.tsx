import Link from "next/link";
import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Elements } from "@/components/ui/elements";
import { TextLink } from "@/components/ui/text-link";
import { formatCount } from "@/lib/format";
import { attentionTitles, type AttentionName } from "@/lib/lists/attention";
import { mostCounted } from "@/lib/paging";
import { paths } from "@/lib/paths";
import type { AttentionGroup, AttentionLine } from "@/lib/portal/home/queries";

/** One reason to look, with the interviews it is about. */
export function AttentionCard({
  name,
  help,
  icon,
  tone,
  group,
  factOf,
  actOf,
}: {
  name: AttentionName;
  /** What to do about it. */
  help: string;
  icon: Elements;
  tone: Tone;
  group: AttentionGroup;
  factOf: (line: AttentionLine) => ReactNode;
  /** A button that does something about one of them. */
  actOf?: ((line: AttentionLine) => ReactNode) | undefined;
}) {
  if (group.total === 0) return null;
  const count = formatCount(group.total, mostCounted);
  return (
    <section className="overflow-hidden rounded-lg border bg-surface">
      <header className="px-4 pt-4 pb-3">
        <h2 className="flex items-center gap-2 font-semibold">
          <Badge tone={tone} icon={icon}>
            <span className="tabular">{count}</span>
          </Badge>
          <span>{attentionTitles[name]}</span>
        </h2>
        <p className="mt-1 text-sm text-pretty text-muted">{help}</p>
      </header>
      <ul>
        {group.lines.map((line) => (
          <li
            key={line.interviewId}
            className="relative flex items-center gap-3 border-t px-4 py-2.5 hover:bg-hover"
          >
            <Link
              href={paths.interview(line.interviewId)}
              prefetch={false}
              className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-4 outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-ink"
            >
              <span className="min-w-0 flex-1 basis-40">
                <bdi className="block text-left font-medium wrap-anywhere">
                  {line.candidate}
                </bdi>
                <bdi className="block text-left text-sm wrap-anywhere text-muted">
                  {line.job}
                </bdi>
              </span>
              <span className="text-sm wrap-anywhere text-muted sm:max-w-1/2 sm:text-end">
                {factOf(line)}
              </span>
            </Link>
            {actOf && <div className="relative shrink-0">{actOf(line)}</div>}
          </li>
        ))}
      </ul>
      {group.total > group.lines.length && (
        <p className="border-t px-4 py-2.5 text-sm">
          <TextLink href={paths.interviewsNeeding(name)}>
            {`See all ${count}`}
          </TextLink>
        </p>
      )}
    </section>
  );
}
