import { FormSkeleton } from "@/components/portal/form-skeleton";
import { paths } from "@/lib/paths";

export default function LoadingNewJob() {
  return (
    <FormSkeleton title="New job" back={{ href: paths.jobs, label: "Jobs" }} />
  );
}
