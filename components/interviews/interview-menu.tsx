"use client";

import {
  Ban,
  CalendarPlus,
  Copy,
  Eye,
  KeyRound,
  RefreshCw,
} from "lucide-react";
import { useState } from "react";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { InterviewRow } from "@/lib/interviews/queries";
import { isOpen, statusAfter } from "@/lib/interviews/status";
import { paths } from "@/lib/paths";
import { CancelDialog } from "./cancel-dialog";
import { ExtendDialog } from "./extend-dialog";
import { RevokeLinkDialog } from "./revoke-link-dialog";
import { useInterviewActs } from "./use-interview-acts";
import { useResendHurdle } from "./use-resend-hurdle";

/** What can be done with an interview, behind three dots. Readers see only the way to it. */
export function InterviewMenu({
  interview,
  canEdit,
  isOnItsPage = false,
}: {
  interview: InterviewRow;
  canEdit: boolean;
  isOnItsPage?: boolean;
}) {
  const [dialog, setDialog] = useState<"extend" | "cancel" | "revoke" | null>(
    null,
  );
  const { resend, copyLink } = useInterviewActs(interview);
  const hurdle = useResendHurdle(interview);
  const close = () => setDialog(null);
  const open = isOpen(interview.status);
  const canExtend = statusAfter(interview, "extend") !== null;
  const canCancel = statusAfter(interview, "cancel") !== null;

  if (isOnItsPage && !canExtend && !canCancel) return null;
  return (
    <>
      <Menu label={`Actions for the interview of ${interview.candidate.name}`}>
        {!isOnItsPage && (
          <MenuItem icon={<Eye />} href={paths.interview(interview.id)}>
            View
          </MenuItem>
        )}
        {canEdit && (
          <>
            <MenuItem
              icon={<RefreshCw />}
              onSelect={resend}
              unavailable={hurdle ?? undefined}
            >
              Resend Invitation
            </MenuItem>
            {open && (
              <MenuItem icon={<Copy />} onSelect={copyLink}>
                Copy link
              </MenuItem>
            )}
            {canExtend && (
              <MenuItem
                icon={<CalendarPlus />}
                onSelect={() => setDialog("extend")}
              >
                Extend deadline…
              </MenuItem>
            )}
            {open && isOnItsPage && (
              <MenuItem
                icon={<KeyRound />}
                onSelect={() => setDialog("revoke")}
              >
                Replace link…
              </MenuItem>
            )}
            {canCancel && (
              <>
                <MenuSeparator />
                <MenuItem
                  icon={<Ban />}
                  tone="danger"
                  onSelect={() => setDialog("cancel")}
                >
                  Cancel interview…
                </MenuItem>
              </>
            )}
          </>
        )}
      </Menu>
      {dialog === "extend" && (
        <ExtendDialog interview={interview} onClose={close} />
      )}
      {dialog === "cancel" && (
        <CancelDialog interview={interview} onClose={close} />
      )}
      {dialog === "revoke" && (
        <RevokeLinkDialog interview={interview} onClose={close} />
      )}
    </>
  );
}
