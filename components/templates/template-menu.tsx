"use client";

import { Archive, Copy, History, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Confirm } from "@/components/ui/confirm";
import { later, useLater } from "@/components/ui/later";
import { Menu, MenuItem } from "@/components/ui/menu";
import { settle } from "@/components/ui/settle";
import { toast } from "@/components/ui/toast";
import { useAddressFlag } from "@/components/ui/use-address-flag";
import { paths } from "@/lib/paths";
import {
  archiveTemplateAction,
  deleteTemplateAction,
} from "@/lib/templates/actions";
import { notSaved, useEditor } from "./use-template-editor";

const duplicateDialog = later(() => import("./duplicate-dialog"));

export function TemplateMenu() {
  const router = useRouter();
  const { id, draft, version, flush } = useEditor();
  const [asking, setAsking] = useState<"archive" | "delete" | null>(null);
  const [isDuplicate, setIsDuplicate] = useAddressFlag("duplicate");
  const closeDuplicate = () => setIsDuplicate(false);
  const dialog = useLater(duplicateDialog, isDuplicate, closeDuplicate);

  async function archive() {
    if (!(await flush())) return toast.refusal(notSaved.error);
    const result = await settle(archiveTemplateAction({ id }));
    toast.result(result, "Template archived.");
    router.refresh();
  }

  async function remove() {
    // A save under way would meet a draft that is gone; words that cannot be saved do not hold it back.
    await flush();
    const result = await settle(deleteTemplateAction({ id }));
    toast.result(result, "Draft deleted.");
    // Back leads to no page of a draft that is gone.
    if (result.ok) router.replace(paths.templates);
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
        <MenuItem icon={<Archive />} onSelect={() => setAsking("archive")}>
          Archive…
        </MenuItem>
        {version === 0 && (
          <MenuItem
            icon={<Trash2 />}
            tone="danger"
            onSelect={() => setAsking("delete")}
          >
            Delete draft…
          </MenuItem>
        )}
      </Menu>
      {isDuplicate && dialog && (
        <dialog.DuplicateDialog onClose={closeDuplicate} />
      )}
      <Confirm
        open={asking === "archive"}
        onClose={() => setAsking(null)}
        title={`Archive “${draft.title}”?`}
        confirmLabel="Archive template"
        tone="primary"
        onConfirm={archive}
      >
        It can no longer be sent. Interviews already sent continue. You can
        restore it anytime.
      </Confirm>
      <Confirm
        open={asking === "delete"}
        onClose={() => setAsking(null)}
        title={`Delete “${draft.title}”?`}
        confirmLabel="Delete draft"
        onConfirm={remove}
      >
        It was never published. This deletes its questions and rubrics for
        everyone and can’t be undone.
      </Confirm>
    </>
  );
}
