import { formatCount } from "@/lib/format";
import type { Funnel as Counts } from "@/lib/home/queries";

/** How far the interviews of the last 30 days got. Each bar is a share of what was sent. */
export function Funnel({ sent, opened, started, completed }: Counts) {
  const stages = [
    { label: "Sent", count: sent },
    { label: "Opened (likely)", count: opened },
    { label: "Started", count: started },
    { label: "Completed", count: completed },
  ];
  return (
    <section className="rounded-lg border bg-surface p-4">
      <h2 className="font-semibold">Last 30 days</h2>
      <dl className="mt-3 flex flex-col gap-3">
        {stages.map(({ label, count }) => (
          <div
            key={label}
            className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1"
          >
            <dt className="text-muted">{label}</dt>
            <dd className="contents">
              <span className="font-medium tabular">{formatCount(count)}</span>
              <span
                aria-hidden
                className="col-span-2 h-1.5 overflow-hidden rounded-full bg-hover"
              >
                <span
                  className="block h-full rounded-full bg-accent"
                  style={{ width: `${sent ? (100 * count) / sent : 0}%` }}
                />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
