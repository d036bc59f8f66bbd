import { CircleCheck, Circle, CircleDot, Send, TimerOff } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Elements } from "@/components/ui/elements";
import type { CandidateStatus } from "@/lib/generated/prisma/enums";
import { candidateStatusLabels } from "@/lib/interviews/candidate-status";

const looks: Record<CandidateStatus, { tone: Tone; icon: Elements }> = {
  NEW: { tone: "neutral", icon: <Circle /> },
  INVITED: { tone: "accent", icon: <Send /> },
  ACTIVE: { tone: "warn", icon: <CircleDot /> },
  COMPLETED: { tone: "success", icon: <CircleCheck /> },
  LAPSED: { tone: "neutral", icon: <TimerOff /> },
};

export function CandidateBadge({ status }: { status: CandidateStatus }) {
  return <Badge {...looks[status]}>{candidateStatusLabels[status]}</Badge>;
}
