import { PageHeader } from "@/components/portal/page-header";
import { Skeleton } from "@/components/ui/skeleton";

/** The page of one candidate, interview, application or job that is loading; its list's skeleton would promise a table. */
export function DetailSkeleton({
  title,
  back,
}: {
  title: string;
  back: { href: string; label: string };
}) {
  return (
    <>
      <PageHeader title={title} back={back} />
      <CardsSkeleton heights={["h-20", "h-72", "h-40"]} />
    </>
  );
}

/** Cards below each other that are loading. */
export function CardsSkeleton({ heights }: { heights: string[] }) {
  return (
    <div role="status" className="flex animate-later flex-col gap-5">
      <span className="sr-only">Loading…</span>
      {heights.map((height, index) => (
        <Skeleton key={index} className={height} />
      ))}
    </div>
  );
}
