import { PageHeader } from "@/components/portal/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { paths } from "@/lib/paths";

export default function LoadingTemplate() {
  return (
    <>
      <PageHeader
        title="Template"
        back={{ href: paths.templates, label: "Templates" }}
      />
      <div role="status" className="flex max-w-3xl flex-col gap-4">
        <span className="sr-only">Loading…</span>
        {["h-10", "h-24", "h-16", "h-16", "h-16"].map((height, index) => (
          <Skeleton key={index} className={height} />
        ))}
      </div>
    </>
  );
}
