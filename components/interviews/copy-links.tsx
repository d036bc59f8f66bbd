"use client";

import { Copy } from "lucide-react";
import { useSelection } from "@/components/selection/selection";
import { Button } from "@/components/ui/button";
import { copyByHand } from "@/components/ui/copy-by-hand";
import { copyAnswer } from "@/components/ui/copy-text";
import { settle } from "@/components/ui/settle";
import { toast } from "@/components/ui/toast";
import { usePending } from "@/components/ui/use-pending";
import { copyLinksAction } from "@/lib/acts/batches/actions";
import type { Selection } from "@/lib/acts/batches/schema";
import { formatCount, plural } from "@/lib/format";

/** The links of the chosen interviews that are open, with the candidates' names, to the clipboard. */
export function CopyLinks({
  filter,
}: {
  /** What the list looks for, when everything it finds is chosen. */
  filter: Extract<Selection, { filter: unknown }>["filter"];
}) {
  const selection = useSelection();
  const [isPending, begin] = usePending();
  if (!selection) return null;
  const { chosen, isEverything } = selection;

  function copy() {
    begin(async () => {
      const links = copyLinksAction({
        selection: isEverything ? { filter } : { ids: chosen },
      });
      const result = await copyAnswer(settle(links), ({ text }) => text);
      if (!result.ok) toast.refusal(result.error);
      else if (result.value.isCopied) tell(result.value);
      else
        copyByHand({
          noun: result.value.copied === 1 ? "link" : "links",
          text: result.value.text,
        });
    });
  }

  return (
    <Button size="small" icon={<Copy />} pending={isPending} onClick={copy}>
      Copy links
    </Button>
  );
}

function tell({
  copied,
  closed,
  unsigned,
  beyond,
}: {
  copied: number;
  closed: number;
  unsigned: number;
  beyond: number;
}) {
  const left = [
    beyond > 0 &&
      `${formatCount(beyond)} more are open; only the first ${formatCount(copied)} were copied.`,
    unsigned > 0 &&
      `${plural(unsigned, "link")} skipped: resend the invitation to get a working one.`,
    closed > 0 && `${plural(closed, "closed interview")} skipped.`,
    "Each link is personal: share it only with its candidate.",
  ].filter(Boolean);
  toast.success(
    `${plural(copied, "link")} copied, each with its candidate’s name.`,
    { description: left.join(" "), duration: 12_000 },
  );
}
