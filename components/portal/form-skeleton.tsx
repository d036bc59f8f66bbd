import { PageHeader } from "@/components/portal/page-header";
import { Skeleton } from "@/components/ui/skeleton";

/** A page with a form that is loading: labels over fields, and the button below them. */
export function FormSkeleton({
  title,
  back,
}: {
  title: string;
  back: { href: string; label: string };
}) {
  return (
    <>
      <PageHeader title={title} back={back} />
      <div
        role="status"
        className="flex max-w-2xl animate-later flex-col gap-5"
      >
        <span className="sr-only">Loading…</span>
        {Array.from({ length: 4 }, (_, field) => (
          <div key={field} className="flex flex-col gap-1.5">
            <Skeleton className="w-24" />
            <Skeleton className="h-control w-full" />
          </div>
        ))}
        <Skeleton className="h-control w-32" />
      </div>
    </>
  );
}
