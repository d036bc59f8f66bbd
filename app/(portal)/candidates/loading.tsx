import { ListSkeleton } from "@/components/lists/list-skeleton";

export default function LoadingCandidates() {
  return (
    <ListSkeleton
      title="Candidates"
      tabs={5}
      columns={[
        "h-5 w-22 rounded-md",
        "w-46 max-xl:hidden",
        "w-26 max-lg:hidden",
        "w-26 max-[1399px]:hidden",
        "h-7 w-42 max-sm:w-16",
      ]}
    />
  );
}
