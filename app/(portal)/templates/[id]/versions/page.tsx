import { History } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/portal/page-header";
import { VersionTable } from "@/components/templates/version-table";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";
import { findVersions } from "@/lib/templates/version-queries";
import { requireMember } from "../../../member";

export const metadata: Metadata = { title: "Published versions" };

export default async function VersionsPage({
  params,
}: {
  params: Promise<{ id: string }>;
}) {
  const { actor } = await requireMember();
  const template = await findVersions(actor, (await params).id);
  if (!template) notFound();
  const { id, title, status, version, versions } = template;
  return (
    <>
      <PageHeader
        title="Published versions"
        count={versions.length}
        back={{ href: paths.template(id), label: title }}
        description="Each interview keeps the version it was sent with."
      />
      {versions.length > 0 ? (
        <VersionTable
          templateId={id}
          versions={versions}
          current={status === "PUBLISHED" ? version : null}
        />
      ) : (
        <EmptyState icon={<History />} title="Never published">
          Every published version is kept here.
        </EmptyState>
      )}
    </>
  );
}
