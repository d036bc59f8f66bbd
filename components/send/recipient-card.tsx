import { TriangleAlert } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { TextLink } from "@/components/ui/text-link";
import { likelyEmail } from "@/lib/candidates/email-hints";
import type { Recipient } from "@/lib/candidates/queries";

/** Whom it goes to, the address large enough to be read before sending (F11). */
export function RecipientCard({
  recipient,
  editHref,
}: {
  recipient: Recipient;
  editHref: string;
}) {
  const meant = likelyEmail(recipient.email);
  return (
    <div>
      <div className="flex items-center gap-3">
        <Avatar name={recipient.name} className="size-10" />
        <div className="min-w-0">
          <p className="text-muted">
            To <bdi className="wrap-anywhere">{recipient.name}</bdi>
          </p>
          <p className="text-lg font-semibold wrap-anywhere" dir="ltr">
            {recipient.email}
          </p>
        </div>
      </div>
      {meant && (
        <p className="mt-2 flex gap-2 text-sm text-warn">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>
            <span>{"Possible typo. Did you mean "}</span>
            <strong className="wrap-anywhere">{meant}</strong>
            <span>{"? "}</span>
            <TextLink href={editHref}>Fix address</TextLink>
          </span>
        </p>
      )}
    </div>
  );
}
