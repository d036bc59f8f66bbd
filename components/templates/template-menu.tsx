"use client";

import { Archive } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { Confirm } from "@/components/ui/confirm";
import { Menu, MenuItem } from "@/components/ui/menu";
import { settle } from "@/components/ui/settle";
import { archiveTemplateAction } from "@/lib/templates/actions";

export function TemplateMenu({
  template,
  isDirty,
}: {
  template: { id: string; title: string };
  /** Whether archiving loses something unsaved. */
  isDirty: boolean;
}) {
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);

  async function archive() {
    const result = await settle(archiveTemplateAction({ id: template.id }));
    if (result.ok) toast.success("The template is archived.");
    else toast.error(result.error.message);
    setIsAsking(false);
    router.refresh();
  }

  return (
    <>
      <Menu label={`More actions for ${template.title}`}>
        <MenuItem icon={<Archive />} onSelect={() => setIsAsking(true)}>
          Archive…
        </MenuItem>
      </Menu>
      <Confirm
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={`Archive “${template.title}”?`}
        confirmLabel="Archive template"
        cancelLabel="Keep it"
        tone={isDirty ? "danger" : "primary"}
        onConfirm={archive}
      >
        Nobody can send it any more. Interviews already sent go on, and you can
        bring it back at any time.
        {isDirty && " What you have not saved will be lost."}
      </Confirm>
    </>
  );
}
