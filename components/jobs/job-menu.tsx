"use client";

import { CircleSlash, Pencil, RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Confirm } from "@/components/ui/confirm";
import { Menu, MenuItem } from "@/components/ui/menu";
import { settle } from "@/components/ui/settle";
import { toast } from "@/components/ui/toast";
import { closeJobAction, reopenJobAction } from "@/lib/jobs/actions";
import type { JobStatus } from "@/lib/generated/prisma/enums";
import { paths } from "@/lib/paths";

export function JobMenu({
  job,
}: {
  job: { id: string; title: string; status: JobStatus };
}) {
  const router = useRouter();
  const [isClosing, setIsClosing] = useState(false);

  async function change(action: typeof closeJobAction, done: string) {
    const result = await settle(action({ id: job.id }));
    toast.result(result, done);
    router.refresh();
  }

  return (
    <>
      <Menu label={`Actions for ${job.title}`}>
        <MenuItem icon={<Pencil />} href={paths.editJob(job.id)}>
          Edit job
        </MenuItem>
        {job.status === "OPEN" ? (
          <MenuItem icon={<CircleSlash />} onSelect={() => setIsClosing(true)}>
            Close job…
          </MenuItem>
        ) : (
          <MenuItem
            icon={<RotateCcw />}
            onSelect={() => void change(reopenJobAction, "Job reopened.")}
          >
            Reopen job
          </MenuItem>
        )}
      </Menu>
      <Confirm
        open={isClosing}
        onClose={() => setIsClosing(false)}
        title={`Close “${job.title}”?`}
        confirmLabel="Close job"
        tone="primary"
        onConfirm={() => change(closeJobAction, "Job closed.")}
      >
        No new interviews can be sent for it. Interviews already sent continue.
        You can reopen the job anytime.
      </Confirm>
    </>
  );
}
