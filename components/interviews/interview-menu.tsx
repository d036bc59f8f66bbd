"use client";

import {
  Ban,
  CalendarPlus,
  Copy,
  Eye,
  KeyRound,
  RefreshCw,
} from "lucide-react";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { InterviewRow } from "@/lib/interviews/queries";
import { isOpen, statusAfter } from "@/lib/interviews/status";
import { paths } from "@/lib/paths";
import { withParam } from "@/lib/query-string";
import { useInterviewActs } from "./use-interview-acts";
import { useResendHurdle } from "./use-resend-hurdle";

/** What can be done with an interview, behind three dots. Readers see only the way to it. */
export function InterviewMenu({
  interview,
  here,
  isOnItsPage = false,
}: {
  interview: InterviewRow;
  /** The page's address, over which dialogs open; null for those who may only read. */
  here: string | null;
  isOnItsPage?: boolean;
}) {
  const { resend, copyLink } = useInterviewActs(interview);
  const hurdle = useResendHurdle(interview);
  const open = isOpen(interview.status);
  const canExtend = statusAfter(interview, "extend") !== null;
  const canCancel = statusAfter(interview, "cancel") !== null;

  if (isOnItsPage && !canExtend && !canCancel) return null;
  return (
    <Menu label={`Actions for ${interview.candidate.name}’s interview`}>
      {!isOnItsPage && (
        <MenuItem icon={<Eye />} href={paths.interview(interview.id)}>
          View
        </MenuItem>
      )}
      {here && (
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
              href={withParam(here, "extend", interview.id)}
              scroll={false}
            >
              Extend deadline…
            </MenuItem>
          )}
          {open && isOnItsPage && (
            <MenuItem
              icon={<KeyRound />}
              href={withParam(here, "replace", interview.id)}
              scroll={false}
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
                href={withParam(here, "cancel", interview.id)}
                scroll={false}
              >
                Cancel interview…
              </MenuItem>
            </>
          )}
        </>
      )}
    </Menu>
  );
}
