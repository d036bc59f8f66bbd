import {
  Ban,
  CircleCheck,
  CircleDot,
  Clock,
  TimerOff,
  UserX,
} from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { InterviewStatus } from "@/lib/generated/prisma/enums";
import { statusWord } from "@/lib/interviews/status";
import type { Elements } from "@/components/ui/elements";

const looks: Record<InterviewStatus, { tone: Tone; icon: Elements }> = {
  PENDING: { tone: "accent", icon: <Clock /> },
  IN_PROGRESS: { tone: "warn", icon: <CircleDot /> },
  COMPLETED: { tone: "success", icon: <CircleCheck /> },
  EXPIRED: { tone: "neutral", icon: <TimerOff /> },
  CANCELLED: { tone: "neutral", icon: <Ban /> },
};

const withdrawn = { tone: "neutral", icon: <UserX /> } as const;

export function InterviewBadge({
  interview,
}: {
  interview: { status: InterviewStatus; withdrawnAt: Date | null };
}) {
  const look = interview.withdrawnAt ? withdrawn : looks[interview.status];
  return <Badge {...look}>{statusWord(interview)}</Badge>;
}
