"use client";

import { CircleAlert } from "lucide-react";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Elements } from "@/components/ui/elements";
import { useCloseDialog } from "@/components/ui/use-close-dialog";
import type { Recipient } from "@/lib/candidates/queries";
import { paths } from "@/lib/paths";

type Obstacle = { text: string; remedy: string; href: string };

/** Whether there is something to send: the jobs that can be, and whether there is any job at all. */
export type Sendable = { jobs: unknown[]; hasJobs: boolean };

/** What stands in the way of sending, the first thing to put right first; null when nothing does (F9, F11). */
export function obstacleTo({
  recipient,
  editHref,
  ...sendable
}: Sendable & { recipient: Recipient; editHref: string }): Obstacle | null {
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
  return jobObstacle(sendable);
}

/** Why there is nothing to send, if so. */
export function jobObstacle({ jobs, hasJobs }: Sendable): Obstacle | null {
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

/** The modal while an obstacle is in the way. */
export function BlockedDialog({
  obstacle: { text, remedy, href },
  closeHref,
  children,
}: {
  obstacle: Obstacle;
  closeHref: string;
  /** Above it. */
  children?: Elements;
}) {
  const { isOpen, close } = useCloseDialog(closeHref);
  return (
    <Dialog open={isOpen} onClose={close} title="Send Interview" size="small">
      {children}
      <div className="mt-4 flex flex-col items-start gap-4">
        <Banner tone="warn" icon={<CircleAlert aria-hidden />}>
          {text}
        </Banner>
        <ButtonLink href={href} variant="primary">
          {remedy}
        </ButtonLink>
      </div>
    </Dialog>
  );
}
