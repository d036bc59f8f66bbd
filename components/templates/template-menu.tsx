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
import type { EditedTemplate } from "./use-template-editor";

const unsaved =
  "Your latest changes aren’t saved yet. Try again once they are.";

const duplicateDialog = later(() => import("./duplicate-dialog"));

export function TemplateMenu({
  template,
  jobs,
  flush,
}: {
  template: EditedTemplate & { title: string };
  /** Open jobs and the template's own. */
  jobs: { id: string; title: string }[];
  /** Saves what is unsaved; false when that did not work. */
  flush: () => Promise<boolean>;
}) {
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);
  const [isDuplicate, setIsDuplicate] = useAddressFlag("duplicate");
  const dialog = useLater(duplicateDialog, isDuplicate, () =>
    setIsDuplicate(false),
  );

  async function archive() {
    if (!(await flush())) {
      toast.error(unsaved);
      setIsAsking(false);
      return;
    }
    const result = await settle(archiveTemplateAction({ id: template.id }));
    if (result.ok) toast.success("The template is archived.");
    else toast.refusal(result.error);
    setIsAsking(false);
    router.refresh();
  }

  return (
    <>
      <Menu label={`More actions for ${template.title}`}>
        <MenuItem icon={<Copy />} onSelect={() => setIsDuplicate(true)}>
          Duplicate…
        </MenuItem>
        {template.version > 0 && (
          <MenuItem
            icon={<History />}
            href={paths.templateVersions(template.id)}
          >
            Published versions
          </MenuItem>
        )}
        <MenuItem icon={<Archive />} onSelect={() => setIsAsking(true)}>
          Archive…
        </MenuItem>
      </Menu>
      {isDuplicate && dialog && (
        <dialog.DuplicateDialog
          template={template}
          jobs={jobs}
          flush={flush}
          onClose={() => setIsDuplicate(false)}
        />
      )}
      <Confirm
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={`Archive “${template.title}”?`}
        confirmLabel="Archive template"
        cancelLabel="Cancel"
        tone="primary"
        onConfirm={archive}
      >
        It can no longer be sent. Interviews already sent continue. You can
        restore it anytime.
      </Confirm>
    </>
  );
}
