import { MailX } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { RowLink } from "@/components/ui/table";

/**
 * Who a row is about: the name, then the address, below it on phones and not at all where too little of it would be seen;
 * the whole row leads to `href`.
 */
export function CandidateName({
  candidate,
  href,
}: {
  /** `bouncedAt` where nothing else in the row says so. */
  candidate: { name: string; email: string; bouncedAt?: Date | null };
  href: string;
}) {
  return (
    <div className="flex min-w-0 items-center gap-2.5">
      <Avatar name={candidate.name} className="size-6 max-sm:hidden" />
      <div className="flex min-w-0 flex-1 items-baseline gap-x-2 overflow-hidden max-sm:flex-col sm:h-6 sm:flex-wrap">
        <RowLink
          href={href}
          dir="auto"
          title={candidate.name}
          className="max-w-full min-w-0 truncate text-left leading-6"
        >
          {candidate.name}
        </RowLink>
        <span
          title={candidate.email}
          className="max-w-full min-w-0 truncate text-sm text-muted sm:min-w-28 sm:flex-1 sm:basis-28"
        >
          {candidate.email}
        </span>
      </div>
      {candidate.bouncedAt && (
        <span className="flex shrink-0 items-center gap-1 text-sm font-medium text-danger max-sm:hidden">
          <MailX aria-hidden className="size-3.5" />
          <span>Bounced</span>
        </span>
      )}
    </div>
  );
}
