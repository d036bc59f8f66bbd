"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** On every screen: how to ask for what the page as it is does not offer. */
export function NeedChange({ companyName }: { companyName: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="ghost" onClick={() => setIsOpen(true)}>
        I need a change
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title="I need a change"
        size="small"
        footer={
          <Button variant="primary" onClick={() => setIsOpen(false)}>
            Back to the interview
          </Button>
        }
      >
        <div className="candidate flex flex-col gap-3">
          <p>
            More time, more takes, sound without picture, written answers, a
            later date, another kind of interview: you may ask for any of these,
            without giving reasons.
          </p>
          <p>
            Reply to the email with your link. Your reply reaches the person at{" "}
            {companyName} who invited you. What you recorded so far stays saved.
          </p>
        </div>
      </Dialog>
    </>
  );
}
