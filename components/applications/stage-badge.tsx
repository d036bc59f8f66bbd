import { CircleCheck, CircleDot, CircleX, Inbox, Star } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Elements } from "@/components/ui/elements";
import type { ApplicationStage } from "@/lib/generated/prisma/enums";
import { stageLabels } from "@/lib/jobs/stages";

const looks: Record<ApplicationStage, { tone: Tone; icon: Elements }> = {
  APPLIED: { tone: "neutral", icon: <Inbox /> },
  INTERVIEWING: { tone: "accent", icon: <CircleDot /> },
  SHORTLISTED: { tone: "warn", icon: <Star /> },
  REJECTED: { tone: "danger", icon: <CircleX /> },
  HIRED: { tone: "success", icon: <CircleCheck /> },
};

export function StageBadge({ stage }: { stage: ApplicationStage }) {
  return <Badge {...looks[stage]}>{stageLabels[stage]}</Badge>;
}
