"use client";

import { Send } from "lucide-react";
import { useState } from "react";
import { LeftOut, Mistyped } from "@/components/batches/left-out";
import { useStartBatch } from "@/components/batches/use-start-batch";
import { Dialog } from "@/components/ui/dialog";
import { useCloseDialog } from "@/components/ui/use-close-dialog";
import { useHeld } from "@/components/ui/use-held";
import type { Recipients } from "@/lib/acts/batches/dialog-queries";
import {
  countSpared,
  groupsWithout,
  obstaclesTo,
} from "@/lib/acts/batches/groups";
import type { Selection } from "@/lib/acts/batches/schema";
import { plural } from "@/lib/format";
import { withParam } from "@/lib/query-string";
import type { SendableJob } from "@/lib/templates/queries";
import { Beforehand } from "./beforehand";
import { Blocked, jobObstacle } from "./blocked";
import type { Pointers } from "./preset";
import { RecipientChips } from "./recipient-chips";
import { SendDetails, SendLayout } from "./send-layout";
import { useSendChoices, type SendDefaults } from "./use-send-choices";

type Props = {
  selection: Selection;
  recipients: Recipients;
  jobs: SendableJob[];
  /** Chosen already, if they can be sent. */
  jobId?: string | undefined;
  templateId?: string | undefined;
  lastSent: Pointers["lastSent"];
  /** Whether there is any job at all, sendable or not. */
  hasJobs: boolean;
  organization: SendDefaults & { name: string };
  closeHref: string;
  /** The address of this dialog. */
  sendHref: string;
};

/** The Send Interview modal for many candidates: they are sent one by one in the background. */
export function SendManyDialog({ hasJobs, ...form }: Props) {
  const { isOpen, close } = useCloseDialog(form.closeHref);
  const obstacle = jobObstacle(form.jobs, hasJobs);
  if (!obstacle) return <SendManyForm {...form} />;
  return (
    <Dialog open={isOpen} onClose={close} title="Send Interview" size="small">
      <Blocked {...obstacle} />
    </Dialog>
  );
}

function SendManyForm({
  selection,
  recipients: found,
  jobs,
  jobId,
  templateId,
  lastSent,
  organization,
  closeHref,
  sendHref,
}: Omit<Props, "hasJobs">) {
  const choices = useSendChoices(sendHref, jobs, organization, {
    jobId,
    templateId,
    lastSent,
  });
  const { removed } = choices;
  const [isSkippingBlocked, setIsSparing] = useState(true);
  // A mail to a stranger cannot be taken back, one that was held back can be sent.
  const [isSkippingMistyped, setIsSparingMistyped] = useState(true);
  const batch = useStartBatch("SEND", closeHref, choices.forget);
  const recipients = useHeld(found, batch.isPending || !batch.isOpen);

  const isRemoved = ({ id }: { id: string }) => removed.includes(id);
  const gone = recipients.named.filter(isRemoved);
  const named = recipients.named.filter((one) => !isRemoved(one));
  const total = recipients.total - gone.length;
  const groups = groupsWithout(recipients.groups, gone);
  const { job, template } = choices;
  const sparing = { isSkippingBlocked, isSkippingMistyped };
  const count = total - countSpared(groups, template?.id, sparing);

  const fixHref = (id: string) => withParam(sendHref, "edit", id);

  function submit() {
    if (!template) return;
    batch.start({
      act: {
        kind: "SEND",
        templateId: template.id,
        deadlineOn: choices.day,
        note: choices.note,
        locale: choices.locale,
      },
      selection:
        "ids" in selection
          ? { ids: named.map(({ id }) => id) }
          : {
              ...selection,
              shown: recipients.total,
              without: gone.map(({ id }) => id),
            },
      ...sparing,
    });
  }

  return (
    <SendLayout
      choices={choices}
      who={
        <RecipientChips
          people={named}
          total={total}
          found={recipients.total}
          listHref={closeHref}
          onRemove={(id) => choices.change({ removed: [...removed, id] })}
        />
      }
      previewFor={(named[0] ?? recipients.named[0])?.id ?? null}
      previewed={choices.previewed ?? null}
      refusal={batch.refusal}
      act={{
        label: `Send ${plural(count, "Interview Invitation")}`,
        icon: <Send />,
        isPending: batch.isPending,
      }}
      dialog={batch}
      sendHref={sendHref}
      onSubmit={submit}
    >
      <LeftOut
        kind="SEND"
        group={obstaclesTo(groups, template?.id)}
        fixHref={fixHref}
        total={total}
        isSkippingBlocked={isSkippingBlocked}
        onChange={setIsSparing}
      />
      <Mistyped
        group={groups.mistyped}
        fixHref={fixHref}
        isSkippingBlocked={isSkippingMistyped}
        onChange={setIsSparingMistyped}
      />
      <SendDetails
        choices={choices}
        deadlineError={batch.refusal?.fields?.["act.deadlineOn"]}
        noteError={batch.refusal?.fields?.["act.note"]}
      />
      {job && template && (
        <Beforehand
          company={organization.name}
          jobTitle={job.title}
          template={template}
          locale={choices.locale}
        />
      )}
    </SendLayout>
  );
}
