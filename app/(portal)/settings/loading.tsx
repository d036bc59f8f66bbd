import { CardsSkeleton } from "@/components/portal/detail-skeleton";
import { PageHeader } from "@/components/portal/page-header";

export default function LoadingSettings() {
  return (
    <>
      <PageHeader title="Settings" />
      <CardsSkeleton heights={["h-64", "h-48", "h-40"]} />
    </>
  );
}
