import { CircleCheck, CircleDashed } from "lucide-react";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import type { PublicationCheck } from "@/lib/templates/status";

/** What is still missing before candidates can be sent the template, and what they are sent now. */
export function PublishPanel({
  checks,
  version,
  publishedAt,
  isChanged,
}: {
  checks: PublicationCheck[];
  version: number;
  publishedAt: Date | null;
  isChanged: boolean;
}) {
  return (
    <Card
      title={panelTitle(checks, version, isChanged)}
      description={publicationNews({ version, publishedAt, isChanged })}
    >
      <ul className="flex flex-col gap-2.5">
        {checks.map((check) => (
          <li key={check.label} className="flex gap-2.5">
            {check.isDone ? (
              <CircleCheck
                aria-hidden
                className="mt-0.5 size-4 shrink-0 text-success"
              />
            ) : (
              <CircleDashed
                aria-hidden
                className="mt-0.5 size-4 shrink-0 text-subtle"
              />
            )}
            <span className={cn("min-w-0", check.isDone && "text-muted")}>
              {check.label}
              <span className="sr-only">
                {check.isDone ? ": done" : ": missing"}
              </span>
              {!check.isDone && (
                <span className="block text-sm text-muted">{check.remedy}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function panelTitle(
  checks: PublicationCheck[],
  version: number,
  isChanged: boolean,
): string {
  if (checks.some((check) => !check.isDone))
    return "Before it can be published";
  return version > 0 && !isChanged ? "Up to date" : "Ready to publish";
}

function publicationNews({
  version,
  publishedAt,
  isChanged,
}: {
  version: number;
  publishedAt: Date | null;
  isChanged: boolean;
}): ReactNode {
  if (version === 0 || !publishedAt)
    return "Candidates can be sent this template once it is published.";
  return (
    <>
      Version {version} is what candidates get, published{" "}
      <Time at={publishedAt} />.
      {isChanged &&
        " Your changes reach new invitations when you publish again; interviews already sent stay as they are."}
    </>
  );
}
