"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useWords } from "./words";

/** On every screen: how to ask for what the page as it is does not offer. */
export function NeedChange({ companyName }: { companyName: string }) {
  const { needChange: words, shared } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="ghost" onClick={() => setIsOpen(true)}>
        {words.title}
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title={words.title}
        size="small"
        closeLabel={shared.close}
        footer={
          <Button variant="primary" onClick={() => setIsOpen(false)}>
            {words.back}
          </Button>
        }
      >
        <div className="candidate flex flex-col gap-3">
          <p>{words.what}</p>
          <p>{words.how(companyName)}</p>
        </div>
      </Dialog>
    </>
  );
}
