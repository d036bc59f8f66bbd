import { ListSkeleton } from "@/components/lists/list-skeleton";

export default function LoadingInterviews() {
  return (
    <ListSkeleton
      title="Interviews"
      tabs={6}
      columns={[
        "w-46 max-xl:hidden",
        "h-5 w-34 rounded-md max-sm:w-22",
        "w-46 max-md:hidden",
        "w-26 max-xl:hidden",
        "w-26 max-[1399px]:hidden",
        "size-7",
      ]}
    />
  );
}
