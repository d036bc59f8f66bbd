import { SearchX } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RetryBatch, StopBatch } from "@/components/batches/batch-actions";
import { BatchItems } from "@/components/batches/batch-items";
import { BatchBadge, BatchProgress } from "@/components/batches/batch-state";
import { Pages } from "@/components/lists/pages";
import { Live } from "@/components/live";
import { PageHeader } from "@/components/portal/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { TabLinks } from "@/components/ui/tab-links";
import { Time } from "@/components/ui/time";
import {
  findBatch,
  listBatchItems,
  listRetriable,
} from "@/lib/acts/batches/queries";
import {
  batchWords,
  notDoneLabel,
  progressSentence,
} from "@/lib/acts/batches/status";
import { can } from "@/lib/auth/permissions";
import type { BatchItemStatus } from "@/lib/generated/prisma/enums";
import { paths } from "@/lib/paths";
import { addressOf, oneOf, type Params } from "@/lib/query-string";
import { requireMember } from "../../member";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Bulk action" };

export default async function BatchPage({ params, searchParams }: Props) {
  const { actor, version } = await requireMember();
  const { id } = await params;
  const asked = await searchParams;
  const batch = await findBatch(actor, id);
  if (!batch) notFound();

  const { kind, status, counts } = batch;
  const isRunning = status === "RUNNING";
  const notDone = counts.REFUSED + (isRunning ? 0 : counts.WAITING);
  const canRetry = !isRunning && notDone > 0 && can(actor, "batch.run");
  const retriable = canRetry ? (await listRetriable(actor, batch)).length : 0;
  const tabs = tabsOf(batch, notDone);
  const tab = tabs.find(({ name }) => name === oneOf(asked.show)) ?? tabs[0]!;
  const { rows, paging } = await listBatchItems(
    actor,
    batch,
    tab,
    oneOf(asked.page),
  );
  const address = (changes: Params) =>
    addressOf(paths.batch(id), { show: tab.name, ...changes });

  return (
    <>
      <Live version={version} />
      <PageHeader
        title={batchWords[kind].title}
        badge={<BatchBadge status={status} />}
        back={{ href: paths.batches, label: "Recent bulk actions" }}
        description={<Description batch={batch} />}
        actions={
          isRunning
            ? can(actor, "batch.run") && <StopBatch batchId={id} />
            : retriable > 0 && <RetryBatch batchId={id} count={retriable} />
        }
      />
      <div className="flex flex-col gap-5">
        <BatchProgress
          hint={isRunning ? "You can leave this page." : undefined}
          label={progressSentence(kind, status, counts)}
          settled={counts.ALL - counts.WAITING}
          total={counts.ALL}
        />
        <TabLinks
          label="Rows by result"
          tabs={tabs.map(({ name, label, count }) => ({
            href: address({ show: name }),
            label,
            count,
            isCurrent: name === tab.name,
          }))}
        />
        {rows.length > 0 ? (
          <div>
            <BatchItems rows={rows} kind={kind} isRunning={isRunning} />
            <Pages paging={paging} hrefFor={(page) => address({ page })} />
          </div>
        ) : (
          <EmptyState
            icon={<SearchX />}
            title={
              tab.name === "done"
                ? "Nothing processed yet"
                : isRunning
                  ? "No problems so far"
                  : "All done"
            }
          />
        )}
      </div>
    </>
  );
}

type Batch = NonNullable<Awaited<ReturnType<typeof findBatch>>>;

type Tab = {
  name: string | null;
  label: string;
  count: number;
  statuses?: BatchItemStatus[];
};

function tabsOf({ kind, status, counts }: Batch, notDone: number): Tab[] {
  return [
    { name: null, label: "All", count: counts.ALL },
    {
      name: "done",
      label: batchWords[kind].done,
      count: counts.DONE,
      statuses: ["DONE"],
    },
    {
      name: "not-done",
      label: notDoneLabel(kind),
      count: notDone,
      statuses: status === "RUNNING" ? ["REFUSED"] : ["REFUSED", "WAITING"],
    },
  ];
}

/** The template that an act sends, if it does, and who began it when. */
function Description({ batch: { template, by, createdAt } }: { batch: Batch }) {
  return (
    <>
      {template && (
        <>
          <bdi>{template.job}</bdi>
          <span>{"\u00a0· "}</span>
          <bdi>{template.title}</bdi>
          <span>{"\u00a0· "}</span>
        </>
      )}
      <bdi>{by}</bdi>
      <span>{", "}</span>
      <Time at={createdAt} />
    </>
  );
}
