import {
  Ban,
  CircleCheck,
  CircleDot,
  Clock,
  TimerOff,
  UserX,
} from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import {
  shownStatus,
  shownStatusLabels,
  type ShownStatus,
} from "@/lib/interviews/status";
import type { Elements } from "@/components/ui/elements";

const looks: Record<ShownStatus, { tone: Tone; icon: Elements }> = {
  PENDING: { tone: "accent", icon: <Clock /> },
  IN_PROGRESS: { tone: "warn", icon: <CircleDot /> },
  COMPLETED: { tone: "success", icon: <CircleCheck /> },
  EXPIRED: { tone: "neutral", icon: <TimerOff /> },
  CANCELLED: { tone: "neutral", icon: <Ban /> },
  WITHDRAWN: { tone: "neutral", icon: <UserX /> },
};

export function InterviewBadge({
  interview,
}: {
  interview: Parameters<typeof shownStatus>[0];
}) {
  const status = shownStatus(interview);
  return <Badge {...looks[status]}>{shownStatusLabels[status]}</Badge>;
}
