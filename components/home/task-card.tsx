import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { FailedTask } from "@/lib/portal/home/queries";

/** What was to be done for many rows in the background, and was not. */
export function TaskCard({ tasks }: { tasks: FailedTask[] }) {
  if (tasks.length === 0) return null;
  return (
    <section className="overflow-hidden rounded-lg border bg-surface">
      <header className="px-4 pt-4 pb-3">
        <h2 className="flex items-center gap-2 font-semibold">
          <Badge tone="danger" icon={<TriangleAlert />}>
            <span className="tabular">{tasks.length}</span>
          </Badge>
          Imports and bulk actions that failed
        </h2>
        <p className="mt-1 text-sm text-pretty text-muted">
          From the last seven days. Completed items are kept. Review what failed
          and retry.
        </p>
      </header>
      <ul>
        {tasks.map(({ id, href, title, words, createdAt }) => (
          <li
            key={id}
            className="relative flex flex-wrap items-baseline gap-x-4 border-t px-4 py-2.5 hover:bg-hover"
          >
            <Link
              href={href}
              prefetch={false}
              className="min-w-0 flex-1 basis-40 outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-ink"
            >
              <bdi className="block text-left font-medium wrap-anywhere">
                {title}
              </bdi>
              <span className="block text-sm wrap-anywhere text-muted">
                {words}
              </span>
            </Link>
            <span className="text-sm text-muted">
              <Time at={createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
