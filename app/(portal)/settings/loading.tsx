import { CardsSkeleton } from "@/components/portal/detail-skeleton";

export default function LoadingSettings() {
  return <CardsSkeleton heights={["h-64", "h-40"]} />;
}
