"use client";

import { TriangleAlert } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { savedWords } from "@/components/candidates/saved-words";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Refused } from "@/components/ui/form";
import { TextLink } from "@/components/ui/text-link";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { editCandidateAction } from "@/lib/acts/actions";
import type { Recipient } from "@/lib/candidates/queries";
import { likelyEmail } from "@/lib/fields/email-hints";

/** Whom it goes to, the address large enough to be read before sending (F11), and put right with one press. */
export function RecipientCard({
  recipient,
  editHref,
}: {
  recipient: Recipient;
  editHref: string;
}) {
  const router = useRouter();
  const address = useRef<HTMLParagraphElement>(null);
  const { id, name, email } = recipient;
  const meant = likelyEmail(email);
  const { run, isPending, refusal } = useAction(
    editCandidateAction,
    ({ resent }) => {
      toast.success(savedWords(resent));
      // The button that was pressed goes away.
      address.current?.focus();
      router.refresh();
    },
  );
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-3">
        <Avatar name={name} className="size-10" />
        <div className="min-w-0">
          <p className="text-muted">
            To <bdi className="wrap-anywhere">{name}</bdi>
          </p>
          <p
            ref={address}
            tabIndex={-1}
            className="text-lg font-semibold wrap-anywhere outline-none"
            dir="ltr"
          >
            {email}
          </p>
        </div>
      </div>
      {meant && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-warn">
          <p className="flex gap-2">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>
              <span>{"Possible typo. Did you mean "}</span>
              <strong className="wrap-anywhere">{meant}</strong>
              <span>{"?"}</span>
            </span>
          </p>
          {/* With an interview open, its links change too, which the dialog says first. */}
          {recipient.interviews.length === 0 && (
            <Button
              size="small"
              pending={isPending}
              onClick={() =>
                run({
                  candidateId: id,
                  name,
                  email: meant,
                  from: { name, email },
                })
              }
            >
              Use this address
            </Button>
          )}
          <TextLink href={editHref}>Fix address</TextLink>
        </div>
      )}
      {refusal && (
        <Refused refusal={refusal}>
          {refusal.href && (
            <TextLink href={refusal.href}>Open that candidate</TextLink>
          )}
        </Refused>
      )}
    </div>
  );
}
