import { ListSkeleton } from "@/components/lists/list-skeleton";

export default function LoadingApplications() {
  return (
    <ListSkeleton
      title="Applications"
      tabs={6}
      columns={[
        "w-36 flex-1",
        "h-5 w-24 rounded-full max-sm:hidden",
        "h-5 w-28 rounded-full max-md:hidden",
        "w-20 max-lg:hidden",
      ]}
    />
  );
}
