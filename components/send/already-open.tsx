import { Info } from "lucide-react";
import { Banner } from "@/components/ui/banner";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { Recipient } from "@/lib/candidates/queries";
import { interviewStatusLabels } from "@/lib/interviews/status";
import { paths } from "@/lib/paths";

/** In place of a second copy: the same interview is still open, and its mail can be sent again. */
export function AlreadyOpen({
  name,
  interview,
}: {
  name: string;
  interview: Recipient["interviews"][number];
}) {
  return (
    <Banner tone="accent" icon={<Info aria-hidden />}>
      <bdi>{name}</bdi>
      <span>{" already has this interview. It was sent "}</span>
      <Time at={interview.createdAt} />
      <span>{` and is ${interviewStatusLabels[interview.status].toLowerCase()}. Resend the invitation: the link stays the same and progress is kept. `}</span>
      <TextLink href={paths.interview(interview.id)}>View interview</TextLink>
    </Banner>
  );
}
