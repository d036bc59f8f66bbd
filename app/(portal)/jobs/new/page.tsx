import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { JobForm } from "@/components/jobs/job-form";
import { PageHeader } from "@/components/portal/page-header";
import { can } from "@/lib/auth/permissions";
import { paths } from "@/lib/paths";
import { requireMember } from "../../member";

export const metadata: Metadata = { title: "New job" };

export default async function NewJobPage() {
  const { actor } = await requireMember();
  if (!can(actor, "job.edit")) redirect(paths.jobs);
  return (
    <>
      <PageHeader title="New job" back={{ href: paths.jobs, label: "Jobs" }} />
      <JobForm job={null} />
    </>
  );
}
