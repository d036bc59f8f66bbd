"use client";

import { Archive, Copy, History } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Confirm } from "@/components/ui/confirm";
import { later, useLater } from "@/components/ui/later";
import { Menu, MenuItem } from "@/components/ui/menu";
import { settle } from "@/components/ui/settle";
import { toast } from "@/components/ui/toast";
import { useAddressFlag } from "@/components/ui/use-address-flag";
import { paths } from "@/lib/paths";
import { archiveTemplateAction } from "@/lib/templates/actions";
import { notSaved, useEditor } from "./use-template-editor";

const duplicateDialog = later(() => import("./duplicate-dialog"));

export function TemplateMenu() {
  const router = useRouter();
  const { id, draft, version, flush } = useEditor();
  const [isAsking, setIsAsking] = useState(false);
  const [isDuplicate, setIsDuplicate] = useAddressFlag("duplicate");
  const closeDuplicate = () => setIsDuplicate(false);
  const dialog = useLater(duplicateDialog, isDuplicate, closeDuplicate);

  async function archive() {
    if (!(await flush())) return toast.refusal(notSaved.error);
    const result = await settle(archiveTemplateAction({ id }));
    toast.result(result, "The template is archived.");
    router.refresh();
  }

  return (
    <>
      <Menu label={`More actions for ${draft.title}`}>
        <MenuItem icon={<Copy />} onSelect={() => setIsDuplicate(true)}>
          Duplicate…
        </MenuItem>
        {version > 0 && (
          <MenuItem icon={<History />} href={paths.templateVersions(id)}>
            Published versions
          </MenuItem>
        )}
        <MenuItem icon={<Archive />} onSelect={() => setIsAsking(true)}>
          Archive…
        </MenuItem>
      </Menu>
      {isDuplicate && dialog && (
        <dialog.DuplicateDialog onClose={closeDuplicate} />
      )}
      <Confirm
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={`Archive “${draft.title}”?`}
        confirmLabel="Archive template"
        tone="primary"
        onConfirm={archive}
      >
        It can no longer be sent. Interviews already sent continue. You can
        restore it anytime.
      </Confirm>
    </>
  );
}
