import { ListSkeleton } from "@/components/lists/list-skeleton";

export default function LoadingInterviews() {
  return (
    <ListSkeleton
      title="Interviews"
      tabs={6}
      columns={[
        "w-40 max-lg:hidden xl:w-48",
        "h-5 w-24 rounded-full",
        "w-28 max-md:hidden",
        "w-20 max-lg:hidden",
        "w-22 max-xl:hidden",
        "size-7",
      ]}
    />
  );
}
