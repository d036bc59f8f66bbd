import { ListSkeleton } from "@/components/lists/list-skeleton";

export default function LoadingApplications() {
  return (
    <ListSkeleton
      title="Applications"
      tabs={6}
      columns={[
        "w-66 max-lg:w-38 max-sm:w-26",
        "h-5 w-26 rounded-md max-sm:hidden",
        "h-5 w-42 rounded-md max-lg:hidden",
        "w-26 max-xl:hidden",
      ]}
    />
  );
}
