import { FormSkeleton } from "@/components/portal/form-skeleton";
import { paths } from "@/lib/paths";

export default function LoadingEditJob() {
  return (
    <FormSkeleton title="Edit job" back={{ href: paths.jobs, label: "Jobs" }} />
  );
}
