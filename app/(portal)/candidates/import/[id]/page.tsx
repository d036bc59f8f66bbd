import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ImportProgress } from "@/components/imports/import-progress";
import { ImportReport } from "@/components/imports/import-report";
import { ImportBadge } from "@/components/imports/import-table";
import { MappingForm } from "@/components/imports/mapping-form";
import { PreviewTable } from "@/components/imports/preview-table";
import { PageHeader } from "@/components/portal/page-header";
import { ButtonLink } from "@/components/ui/button";
import { can } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/auth/proof";
import { formatCount } from "@/lib/format";
import { paths } from "@/lib/paths";
import {
  chosenEncoding,
  rowCount,
  withParams,
  completeMapping,
} from "@/lib/portal/imports/mapping";
import {
  findImport,
  listImportRows,
  previewImport,
  readFirstRow,
  type ImportDetails,
} from "@/lib/portal/imports/queries";
import { readPageNumber, readShow } from "@/lib/portal/imports/report";
import { addressOf, oneOf } from "@/lib/query-string";
import { requireMember } from "../../../member";
import { CandidateDialogs } from "../../dialogs";

export const metadata: Metadata = { title: "Import candidates" };

type Params = Record<string, string | string[] | undefined>;
type Props = { actor: Actor; source: ImportDetails; params: Params };

/** One import, at the step where it is: its columns, its progress, its report. */
export default async function ImportPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Params>;
}) {
  const { actor } = await requireMember();
  if (!can(actor, "candidate.import")) redirect(paths.candidates);
  const source = await findImport(actor, (await params).id);
  if (!source) notFound();
  const props = { actor, source, params: await searchParams };
  const isOver = source.status !== "UPLOADED" && source.status !== "RUNNING";
  return (
    <>
      <PageHeader
        title={source.fileName}
        badge={<ImportBadge status={source.status} />}
        description={
          source.status === "UPLOADED" &&
          "Check the columns. Nothing is added until you click Import."
        }
        back={{ href: paths.importCandidates, label: "Import candidates" }}
        actions={
          isOver && (
            <>
              <ButtonLink href={paths.importCandidates}>
                Import another file
              </ButtonLink>
              <ButtonLink href={paths.candidates}>Go to candidates</ButtonLink>
              {source.added > 0 && (
                <ButtonLink
                  href={addressOf(paths.candidateImport(source.id), {
                    send: "all",
                  })}
                  variant="primary"
                  scroll={false}
                >
                  {source.added === 1
                    ? "Send Interview to this candidate"
                    : `Send Interview to these ${formatCount(source.added)}`}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      {source.status === "UPLOADED" && <Columns {...props} />}
      {source.status === "RUNNING" && (
        <ImportProgress
          importId={source.id}
          total={source.total ?? 0}
          done={source.done}
        />
      )}
      {isOver && <Report {...props} />}
      {isOver && source.added > 0 && (
        <CandidateDialogs
          actor={actor}
          params={{
            send: oneOf(props.params.send),
            edit: oneOf(props.params.edit),
          }}
          filter={{ import: source.id }}
          closeHref={paths.candidateImport(source.id)}
        />
      )}
    </>
  );
}

async function Columns({ actor, source, params }: Props) {
  const encoding = chosenEncoding(source.columns, oneOf(params.encoding));
  const read = await readFirstRow(source, encoding);
  const columns = withParams(read, (name) => oneOf(params[name]));
  const mapping = completeMapping(columns);
  const preview =
    mapping &&
    (await previewImport(actor, { ...source, columns: read }, mapping));
  const total = rowCount(source, columns.hasHeader);
  return (
    <div className="flex flex-col gap-6">
      <MappingForm importId={source.id} columns={columns} total={total} />
      {preview && (
        <section className="flex flex-col gap-3">
          <h2 className="font-semibold">Preview</h2>
          <PreviewTable rows={preview} />
        </section>
      )}
    </div>
  );
}

async function Report({ actor, source, params }: Props) {
  const show = readShow(oneOf(params.show));
  const page = readPageNumber(oneOf(params.page));
  const report = await listImportRows(actor, source, show, page);
  return <ImportReport source={source} show={show} page={page} {...report} />;
}
