import { ListSkeleton } from "@/components/lists/list-skeleton";

export default function LoadingCandidates() {
  return (
    <ListSkeleton
      title="Candidates"
      tabs={5}
      columns={[
        "h-5 w-24 rounded-full",
        "w-64 max-lg:hidden",
        "w-20 max-md:hidden",
        "w-21 max-xl:hidden",
        "h-7 w-32 max-sm:w-16",
      ]}
    />
  );
}
