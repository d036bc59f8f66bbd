import Link from "next/link";
import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Elements } from "@/components/ui/elements";

export type CardRow = {
  id: string;
  href: string;
  title: string;
  words: string;
  fact: ReactNode;
  /** A button that does something about it. */
  act?: ReactNode;
};

/** One reason to look, with what it is about. */
export function AttentionCard({
  title,
  help,
  icon,
  tone,
  count,
  rows,
  children,
}: {
  title: string;
  /** What to do about it. */
  help: string;
  icon: Elements;
  tone: Tone;
  count: string;
  rows: CardRow[];
  /** Below the rows. */
  children?: Elements;
}) {
  return (
    <section className="overflow-hidden rounded-lg border bg-surface">
      <header className="px-4 pt-4 pb-3">
        <h2 className="flex items-center gap-2 font-semibold">
          <Badge tone={tone} icon={icon}>
            <span className="tabular">{count}</span>
          </Badge>
          <span>{title}</span>
        </h2>
        <p className="mt-1 text-sm text-pretty text-muted">{help}</p>
      </header>
      <ul>
        {rows.map(({ id, href, title: rowTitle, words, fact, act }) => (
          <li
            key={id}
            className="relative flex items-center gap-3 border-t px-4 py-2.5 hover:bg-hover"
          >
            <Link
              href={href}
              prefetch={false}
              className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-4 outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-ink"
            >
              <span className="min-w-0 flex-1 basis-40">
                <bdi className="block text-left font-medium wrap-anywhere">
                  {rowTitle}
                </bdi>
                <bdi className="block text-left text-sm wrap-anywhere text-muted">
                  {words}
                </bdi>
              </span>
              <span className="text-sm wrap-anywhere text-muted sm:max-w-1/2 sm:text-end">
                {fact}
              </span>
            </Link>
            {act && <div className="relative shrink-0">{act}</div>}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
