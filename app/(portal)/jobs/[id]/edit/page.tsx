import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { JobForm } from "@/components/jobs/job-form";
import { PageHeader } from "@/components/portal/page-header";
import { can } from "@/lib/auth/permissions";
import { findJob } from "@/lib/jobs/queries";
import { paths } from "@/lib/paths";
import { requireMember } from "../../../member";

export const metadata: Metadata = { title: "Edit job" };

export default async function EditJobPage({
  params,
}: {
  params: Promise<{ id: string }>;
}) {
  const { id } = await params;
  const { actor } = await requireMember();
  if (!can(actor, "job.edit")) redirect(paths.job(id));
  const job = await findJob(actor, id);
  if (!job) notFound();
  const { title, location, description, updatedAt: savedAt } = job;
  return (
    <>
      <PageHeader
        title="Edit job"
        back={{ href: paths.job(id), label: title }}
      />
      <JobForm job={{ id, title, location, description, savedAt }} />
    </>
  );
}
