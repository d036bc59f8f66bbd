import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/portal/page-header";
import { RestoreVersionButton } from "@/components/templates/restore-version-button";
import { TemplateReading } from "@/components/templates/template-reading";
import { Time } from "@/components/ui/time";
import { can } from "@/lib/auth/permissions";
import { paths } from "@/lib/paths";
import { findVersion } from "@/lib/templates/version-queries";
import { requireMember } from "../../../../member";

export const metadata: Metadata = { title: "Published version" };

export default async function VersionPage({
  params,
}: {
  params: Promise<{ id: string; number: string }>;
}) {
  const { actor } = await requireMember();
  const { id, number } = await params;
  const version = await findVersion(actor, id, Number(number));
  if (!version) notFound();
  const { template, snapshot, publishedAt, publishedBy } = version;
  const canRestore =
    can(actor, "template.edit") && template.status !== "ARCHIVED";
  return (
    <>
      <PageHeader
        title={`Version ${version.number}: ${snapshot.title}`}
        back={{ href: paths.templateVersions(id), label: "Published versions" }}
        description={
          <>
            <span>{"Published "}</span>
            <Time at={publishedAt} />
            {publishedBy && (
              <>
                <span>{" by "}</span>
                <bdi>{publishedBy}</bdi>
              </>
            )}
            <span>{" (read-only)"}</span>
          </>
        }
        actions={
          canRestore && (
            <RestoreVersionButton number={version.number} template={template} />
          )
        }
      />
      <TemplateReading draft={snapshot} />
    </>
  );
}
