"use client";

import { Copy, Pencil, User } from "lucide-react";
import { copyByHand } from "@/components/ui/copy-by-hand";
import { copyText } from "@/components/ui/copy-text";
import { Menu, MenuItem } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/paths";

export function CandidateMenu({
  candidate,
  editHref,
}: {
  candidate: { id: string; name: string; email: string };
  /** Absent for those who may only read. */
  editHref: string | null;
}) {
  return (
    <Menu label={`Actions for ${candidate.name}`}>
      <MenuItem icon={<User />} href={paths.candidate(candidate.id)}>
        View candidate
      </MenuItem>
      {editHref && (
        <MenuItem icon={<Pencil />} href={editHref} scroll={false}>
          Edit candidate
        </MenuItem>
      )}
      <MenuItem
        icon={<Copy />}
        onSelect={() =>
          void copyText(candidate.email).then((done) =>
            done
              ? toast.success("Email address copied.")
              : copyByHand({ noun: "email address", text: candidate.email }),
          )
        }
      >
        Copy email address
      </MenuItem>
    </Menu>
  );
}
