import {
  Ban,
  CircleCheck,
  CircleDotDashed,
  Clock,
  TimerOff,
} from "lucide-react";
import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { InterviewStatus } from "@/lib/generated/prisma/enums";
import { interviewStatusLabels } from "@/lib/interviews/status";

const looks: Record<InterviewStatus, { tone: Tone; icon: ReactNode }> = {
  PENDING: { tone: "accent", icon: <Clock /> },
  IN_PROGRESS: { tone: "warn", icon: <CircleDotDashed /> },
  COMPLETED: { tone: "success", icon: <CircleCheck /> },
  EXPIRED: { tone: "neutral", icon: <TimerOff /> },
  CANCELLED: { tone: "neutral", icon: <Ban /> },
};

export function InterviewBadge({ status }: { status: InterviewStatus }) {
  return <Badge {...looks[status]}>{interviewStatusLabels[status]}</Badge>;
}
