"use client";

import { Send } from "lucide-react";
import { useState } from "react";
import { LeftOut } from "@/components/batches/left-out";
import { useStartBatch } from "@/components/batches/use-start-batch";
import { Dialog } from "@/components/ui/dialog";
import { asShown } from "@/lib/batches/as-shown";
import type { Recipients } from "@/lib/batches/dialog-queries";
import {
  groupRecipients,
  joinGroups,
  type ObstacleGroup,
} from "@/lib/batches/groups";
import { maxBatchItems } from "@/lib/batches/limits";
import type { Selection } from "@/lib/batches/schema";
import { plural } from "@/lib/format";
import type { SendableJob } from "@/lib/templates/queries";
import { Blocked, jobObstacle } from "./blocked";
import { RecipientChips } from "./recipient-chips";
import { SendDetails, SendLayout } from "./send-layout";
import { useSendChoices, type SendDefaults } from "./use-send-choices";

type Props = {
  selection: Selection;
  recipients: Recipients;
  jobs: SendableJob[];
  /** Whether there is any job at all, sendable or not. */
  hasJobs: boolean;
  organization: SendDefaults & { timeZone: string };
  closeHref: string;
};

/** The Send Interview modal for many candidates: they are sent one by one in the background. */
export function SendManyDialog({ hasJobs, ...form }: Props) {
  const { close } = useStartBatch("SEND", form.closeHref);
  const obstacle = jobObstacle(form.jobs, hasJobs);
  if (!obstacle) return <SendManyForm {...form} />;
  return (
    <Dialog open onClose={close} title="Send Interview" size="small">
      <Blocked {...obstacle} />
    </Dialog>
  );
}

function SendManyForm({
  selection,
  recipients,
  jobs,
  organization,
  closeHref,
}: Omit<Props, "hasJobs">) {
  const choices = useSendChoices(jobs, organization);
  const [removed, setRemoved] = useState<string[]>([]);
  const [isSparing, setIsSparing] = useState(true);
  const batch = useStartBatch("SEND", closeHref);

  const named = recipients.named.filter(({ id }) => !removed.includes(id));
  const isNamed = recipients.named.length > 0;
  const total = isNamed ? named.length : recipients.total;
  const groups = isNamed ? groupRecipients(named) : recipients.groups;
  const { template } = choices;
  const group: ObstacleGroup = joinGroups(
    groups.unreachable,
    template && groups.had[template.id],
  );
  const count = isSparing ? total - group.total : total;

  function submit() {
    if (!template) return;
    batch.start({
      act: {
        kind: "SEND",
        templateId: template.id,
        deadlineDays: choices.days,
        note: choices.note,
        locale: choices.locale,
      },
      selection: isNamed
        ? { ids: named.map(({ id }) => id) }
        : asShown(selection, total),
      isSparing,
    });
  }

  return (
    <SendLayout
      choices={choices}
      who={
        <RecipientChips
          people={named}
          total={total}
          isCapped={total === maxBatchItems}
          listHref={closeHref}
          onRemove={(id) => setRemoved([...removed, id])}
        />
      }
      previewFor={isNamed ? (named[0]?.id ?? null) : recipients.previewForId}
      previewed={choices.previewed ?? null}
      refusal={batch.refusal}
      act={{
        label: `Send ${plural(count, "Interview Invitation")}`,
        icon: <Send />,
        isPending: batch.isPending,
      }}
      close={batch.close}
      onSubmit={submit}
    >
      <LeftOut
        group={group}
        total={total}
        isSparing={isSparing}
        onChange={setIsSparing}
      />
      <SendDetails
        choices={choices}
        timeZone={organization.timeZone}
        noteError={batch.refusal?.fields?.["act.note"]}
      />
    </SendLayout>
  );
}
