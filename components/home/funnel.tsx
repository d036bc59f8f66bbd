import { formatCount } from "@/lib/format";
import { mostInFunnel } from "@/lib/paging";
import { conversion } from "@/lib/portal/home/funnel";
import type { Funnel as Counts } from "@/lib/portal/home/queries";

/** How far the interviews of the last 30 days got: a bar per step, as a share of what was sent, with its numbers. */
export function Funnel({ sent, opened, started, completed }: Counts) {
  const steps = [
    { label: "Sent", count: sent },
    { label: "Opened (likely)", count: opened },
    { label: "Started", count: started },
    { label: "Completed", count: completed },
  ];
  const isPart = sent >= mostInFunnel;
  return (
    <section className="rounded-lg border bg-surface p-4">
      <h2 className="font-semibold">Last 30 days</h2>
      {sent === 0 ? (
        <p className="mt-2 text-muted">
          No interviews sent in the last 30 days.
        </p>
      ) : (
        <table className="mt-2 w-full tabular">
          <caption className="sr-only">
            Last 30 days: interview progress
          </caption>
          <thead className="text-sm text-muted">
            <tr>
              <th scope="col" className="h-8 text-start font-normal">
                Step
              </th>
              <th scope="col" className="ps-4 text-end font-normal">
                Interviews
              </th>
              <th scope="col" className="ps-4 text-end font-normal">
                Conversion
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ label, count }, index) => {
              const before = steps[index - 1];
              return (
                <tr key={label} className="relative">
                  <th scope="row" className="pt-2 pb-4 text-start font-medium">
                    <span>{label}</span>
                    <span
                      aria-hidden
                      className="absolute inset-x-0 bottom-1.5 h-1.5 overflow-hidden rounded-full bg-hover"
                    >
                      <span
                        className="block h-full rounded-full bg-accent"
                        style={{ width: `${(100 * count) / sent}%` }}
                      />
                    </span>
                  </th>
                  <td className="ps-4 pt-2 pb-4 text-end font-medium">
                    {formatCount(count)}
                  </td>
                  <td className="ps-4 pt-2 pb-4 text-end text-muted">
                    {before && conversion(count, before.count)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {isPart && (
        <p className="mt-2 text-sm text-muted">{`Based on the latest ${formatCount(mostInFunnel)}.`}</p>
      )}
    </section>
  );
}
