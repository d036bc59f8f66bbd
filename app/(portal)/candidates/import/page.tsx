import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ImportTable } from "@/components/imports/import-table";
import { UploadCard } from "@/components/imports/upload-card";
import { Live } from "@/components/live";
import { PageHeader } from "@/components/portal/page-header";
import { can } from "@/lib/auth/permissions";
import { paths } from "@/lib/paths";
import { listImports } from "@/lib/portal/imports/queries";
import { requireMember } from "../../member";

export const metadata: Metadata = { title: "Import candidates" };

export default async function ImportCandidatesPage() {
  const { actor, version } = await requireMember();
  if (!can(actor, "candidate.import")) redirect(paths.candidates);
  const imports = await listImports(actor);
  return (
    <>
      <Live version={version} />
      <PageHeader
        title="Import candidates"
        back={{ href: paths.candidates, label: "Candidates" }}
      />
      <div className="flex flex-col gap-8">
        <UploadCard />
        {imports.length > 0 && (
          <section className="flex flex-col gap-3">
            <h2 className="font-semibold">Past imports</h2>
            <ImportTable rows={imports} />
          </section>
        )}
      </div>
    </>
  );
}
