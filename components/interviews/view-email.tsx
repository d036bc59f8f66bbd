"use client";

import { Eye } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { settle } from "@/components/ui/settle";
import { viewEmailAction } from "@/lib/invitations/actions";
import { EmailFrame } from "./email-frame";

type Email = { subject: string; html: string; isExact: boolean };

/** Opens an email that was sent. `label` tells it from the others: "View email: Invitation". */
export function ViewEmail({
  invitationId,
  label,
}: {
  invitationId: string;
  label: string;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const [email, setEmail] = useState<Email | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function open() {
    setIsOpen(true);
    setProblem(null);
    const result = await settle(viewEmailAction({ invitationId }));
    if (result.ok) setEmail(result.value);
    else setProblem(result.error.message);
  }

  return (
    <>
      <Button
        size="small"
        variant="ghost"
        icon={<Eye />}
        aria-label={label}
        className="-ms-2.5"
        onClick={() => void open()}
      >
        View email
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title={email?.subject ?? "Email"}
        description={
          email && !email.isExact
            ? "As it would look today. Details changed after it was sent."
            : undefined
        }
        size="large"
      >
        <div className="flex h-[60dvh] flex-col overflow-hidden rounded-lg border bg-sunken">
          <EmailFrame mail={email} problem={problem} />
        </div>
      </Dialog>
    </>
  );
}
