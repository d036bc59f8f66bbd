import { MailX } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { RowLink } from "@/components/ui/table";

/** Who a row is about: name over address; the whole row leads to `href`. */
export function CandidateName({
  candidate,
  href,
}: {
  candidate: { name: string; email: string; bouncedAt?: Date | null };
  href: string;
}) {
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Avatar name={candidate.name} className="max-sm:hidden" />
      <div className="min-w-0">
        <RowLink href={href} dir="auto" className="block truncate text-left">
          {candidate.name}
        </RowLink>
        <p className="flex min-w-0 items-center gap-1.5 text-sm text-muted">
          <span className="truncate">{candidate.email}</span>
          {candidate.bouncedAt && (
            <span className="flex shrink-0 items-center gap-1 font-medium text-danger">
              <MailX aria-hidden className="size-3.5" />
              Bounced
            </span>
          )}
        </p>
      </div>
    </div>
  );
}
