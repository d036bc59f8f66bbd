"use client";

import { Check, X } from "lucide-react";
import { Button } from "@/components/ui/button";

export function AcceptOrDiscard({
  onAccept,
  onDiscard,
}: {
  onAccept: () => void;
  onDiscard: () => void;
}) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" icon={<Check />} onClick={onAccept}>
        Accept
      </Button>
      <Button size="small" variant="ghost" icon={<X />} onClick={onDiscard}>
        Discard
      </Button>
    </div>
  );
}
