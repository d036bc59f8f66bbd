import type { Metadata } from "next";
import { AttentionList } from "@/components/home/attention-list";
import { FirstSteps } from "@/components/home/first-steps";
import { Funnel } from "@/components/home/funnel";
import { StorageWarning } from "@/components/home/storage-warning";
import { Live } from "@/components/live";
import { PageHeader } from "@/components/portal/page-header";
import { can } from "@/lib/auth/permissions";
import { getWaiting } from "@/lib/invitations/waiting-queries";
import {
  getAttention,
  getFirstSteps,
  getFunnel,
} from "@/lib/portal/home/queries";
import { findStorageWarning } from "@/lib/portal/home/storage-queries";
import { requireMember } from "../member";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage() {
  const { actor, version } = await requireMember();
  const steps = await getFirstSteps(actor);
  if (steps)
    return (
      <>
        <PageHeader title="Welcome" />
        <FirstSteps {...steps} />
      </>
    );
  const [attention, funnel, waiting, storageWarning] = await Promise.all([
    getAttention(actor),
    getFunnel(actor),
    getWaiting(actor),
    findStorageWarning(actor),
  ]);
  return (
    <>
      <Live version={version} />
      <PageHeader title="Home" />
      <StorageWarning warning={storageWarning} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <AttentionList
          attention={attention}
          waiting={waiting}
          canEdit={can(actor, "interview.manage")}
        />
        <Funnel {...funnel} />
      </div>
    </>
  );
}
