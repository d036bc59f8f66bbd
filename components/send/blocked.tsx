import { CircleAlert } from "lucide-react";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";
import type { Recipient } from "@/lib/candidates/queries";
import { paths } from "@/lib/paths";

type Obstacle = { text: string; remedy: string; href: string };

/** What stands in the way of sending, the first thing to put right first; null when nothing does (F9, F11). */
export function obstacleTo({
  recipient,
  jobs,
  hasJobs,
  editHref,
}: {
  recipient: Recipient;
  jobs: unknown[];
  hasJobs: boolean;
  editHref: string;
}): Obstacle | null {
  if (recipient.bouncedAt)
    return {
      text: `Email to this address bounced${recipient.bounceReason ? ` (“${recipient.bounceReason}”)` : ""}. Ask the candidate for the correct one before you send again.`,
      remedy: "Fix address",
      href: editHref,
    };
  if (!recipient.hasValidEmail)
    return {
      text: "This candidate’s email address isn’t valid. Interviews are sent by email.",
      remedy: "Enter an address",
      href: editHref,
    };
  return jobObstacle(jobs, hasJobs);
}

/** Why there is nothing to send, if so. */
export function jobObstacle(
  jobs: unknown[],
  hasJobs: boolean,
): Obstacle | null {
  if (!hasJobs)
    return {
      text: "Create a job and a published template first.",
      remedy: "Create a job",
      href: paths.newJob,
    };
  if (jobs.length === 0)
    return {
      text: "No open job has a published template yet. Publish one in the template editor first.",
      remedy: "Go to templates",
      href: paths.templates,
    };
  return null;
}

export function Blocked({ text, remedy, href }: Obstacle) {
  return (
    <div className="mt-4 flex flex-col items-start gap-4">
      <Banner tone="warn" icon={<CircleAlert aria-hidden />}>
        {text}
      </Banner>
      <ButtonLink href={href} variant="primary">
        {remedy}
      </ButtonLink>
    </div>
  );
}
