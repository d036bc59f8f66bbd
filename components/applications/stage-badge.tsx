import { CircleCheck, CircleDot, CircleX, Inbox, Star } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Elements } from "@/components/ui/elements";
import type { ApplicationStage } from "@/lib/generated/prisma/enums";
import { stageLabels } from "@/lib/jobs/stages";

const looks: Record<ApplicationStage, [Tone, Elements]> = {
  APPLIED: ["neutral", <Inbox key="icon" aria-hidden />],
  INTERVIEWING: ["accent", <CircleDot key="icon" aria-hidden />],
  SHORTLISTED: ["warn", <Star key="icon" aria-hidden />],
  REJECTED: ["danger", <CircleX key="icon" aria-hidden />],
  HIRED: ["success", <CircleCheck key="icon" aria-hidden />],
};

export function StageBadge({ stage }: { stage: ApplicationStage }) {
  const [tone, icon] = looks[stage];
  return (
    <Badge tone={tone} icon={icon}>
      {stageLabels[stage]}
    </Badge>
  );
}
