import { CardsSkeleton } from "@/components/portal/detail-skeleton";
import { PageHeader } from "@/components/portal/page-header";

export default function LoadingHome() {
  return (
    <>
      <PageHeader title="Home" />
      <CardsSkeleton heights={["h-44", "h-44", "h-44"]} />
    </>
  );
}
