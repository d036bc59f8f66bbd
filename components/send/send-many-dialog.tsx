"use client";

import { Send } from "lucide-react";
import { useState } from "react";
import { LeftOut, Mistyped } from "@/components/batches/left-out";
import { useStartBatch } from "@/components/batches/use-start-batch";
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
import { BlockedDialog, jobObstacle, type Sendable } from "./blocked";
import { RecipientChips } from "./recipient-chips";
import { SendDetails } from "./send-details";
import { SendLayout } from "./send-layout";
import { useSendChoices, type SendProps } from "./use-send-choices";

type Props = SendProps & { selection: Selection; recipients: Recipients };

/** The Send Interview modal for many candidates: they are sent one by one in the background. */
export function SendManyDialog({ hasJobs, ...props }: Props & Sendable) {
  const { jobs, closeHref } = props;
  const obstacle = jobObstacle({ jobs, hasJobs });
  if (!obstacle) return <SendManyForm {...props} />;
  return <BlockedDialog obstacle={obstacle} closeHref={closeHref} />;
}

function SendManyForm({ selection, recipients: found, ...props }: Props) {
  const { closeHref, sendHref } = props;
  const choices = useSendChoices(sendHref, props);
  const { template, removed, day: deadlineOn, note, locale } = choices;
  const [isSkippingBlocked, setIsSkippingBlocked] = useState(true);
  // A mail to a stranger cannot be taken back, one that was held back can be sent.
  const [isSkippingMistyped, setIsSkippingMistyped] = useState(true);
  const skipping = { isSkippingBlocked, isSkippingMistyped };
  const batch = useStartBatch("SEND", closeHref, choices.forget);
  const recipients = useHeld(found, batch.isPending || !batch.isOpen);
  const { named, gone, total, groups } = withoutRemoved(recipients, removed);
  const count = total - countSpared(groups, template?.id, skipping);
  const fixHref = (id: string) => withParam(sendHref, "edit", id);

  function submit() {
    if (!template) return;
    const templateId = template.id;
    batch.start({
      act: { kind: "SEND", templateId, deadlineOn, note, locale },
      selection:
        "ids" in selection
          ? { ids: named.map(({ id }) => id) }
          : {
              ...selection,
              shown: recipients.total,
              without: gone.map(({ id }) => id),
            },
      ...skipping,
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
      previewFor={(named[0] ?? recipients.named[0])?.id}
      previewed={choices.previewed}
      refusal={batch.refusal}
      act={{
        label: `Send ${plural(count, "Interview Invitation")}`,
        icon: <Send />,
        isPending: batch.isPending,
      }}
      dialog={batch}
      onSubmit={submit}
    >
      <LeftOut
        kind="SEND"
        group={obstaclesTo(groups, template?.id)}
        fixHref={fixHref}
        total={total}
        isSkippingBlocked={isSkippingBlocked}
        onChange={setIsSkippingBlocked}
      />
      <Mistyped
        group={groups.mistyped}
        fixHref={fixHref}
        isSkippingBlocked={isSkippingMistyped}
        onChange={setIsSkippingMistyped}
      />
      <SendDetails choices={choices} errors={batch.refusal?.fields} />
    </SendLayout>
  );
}

/** Who is left of the recipients when some were taken out, and who those are. */
function withoutRemoved(recipients: Recipients, removed: string[]) {
  const isRemoved = ({ id }: { id: string }) => removed.includes(id);
  const gone = recipients.named.filter(isRemoved);
  return {
    gone,
    named: recipients.named.filter((one) => !isRemoved(one)),
    total: recipients.total - gone.length,
    groups: groupsWithout(recipients.groups, gone),
  };
}
