import { FormSkeleton } from "@/components/portal/form-skeleton";
import { paths } from "@/lib/paths";

export default function LoadingNewTemplate() {
  return (
    <FormSkeleton
      title="New template"
      back={{ href: paths.templates, label: "Templates" }}
    />
  );
}
