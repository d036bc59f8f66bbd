"use client";

import { ChevronDown } from "lucide-react";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuChoice } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import { useAddressFlag } from "@/components/ui/use-address-flag";
import { stageLabels, stages } from "@/lib/jobs/stages";
import { rejectFlag } from "./reject-dialog";
import { StageBadge } from "./stage-badge";
import { useMove, type Movable } from "./use-move";

/** The application's stage, and the others to move it to. Rejecting asks for the reason first. */
export function StageControl({ application }: { application: Movable }) {
  const { stage } = application;
  const [, setIsRejecting] = useAddressFlag(rejectFlag);
  const { move, isPending, refusal } = useMove(application);
  useEffect(() => {
    if (refusal) toast.refusal(refusal);
  }, [refusal]);
  return (
    <Menu
      label="Stage"
      trigger={
        <Button pending={isPending} aria-label={`Stage: ${stageLabels[stage]}`}>
          <span className="inline-flex items-center gap-2">
            <StageBadge stage={stage} />
            <ChevronDown aria-hidden className="text-subtle" />
          </span>
        </Button>
      }
    >
      <MenuChoice
        label="Move to"
        options={stages.map((value) => ({
          value,
          label: value === "REJECTED" ? "Rejected…" : stageLabels[value],
        }))}
        value={stage}
        onChange={(chosen) => {
          if (chosen === "REJECTED") setIsRejecting(true);
          else if (chosen !== stage) move({ stage: chosen });
        }}
      />
    </Menu>
  );
}
