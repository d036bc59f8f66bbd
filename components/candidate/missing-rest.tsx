"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmPanel } from "@/components/ui/confirm-panel";
import { useInterview } from "./session-context";
import { useWords } from "./words";

/** The way on when the device that holds the rest of an answer will not come back. */
export function MissingRest({
  number,
  takeId,
}: {
  number: number;
  takeId: string;
}) {
  const { session, isBusy } = useInterview();
  const words = useWords().receipts;
  const [isAsking, setIsAsking] = useState(false);
  return (
    <span className="mt-2 flex flex-col items-start gap-2">
      <span className="text-muted">{words.missingRest}</span>
      <Button size="small" disabled={isBusy} onClick={() => setIsAsking(true)}>
        {words.useArrived}
      </Button>
      <ConfirmPanel
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={words.confirm.title(number)}
        confirmLabel={words.useArrived}
        cancelLabel={words.confirm.cancel}
        tone="primary"
        onConfirm={async () => {
          await session.finishWithoutRest(takeId);
          setIsAsking(false);
        }}
      >
        {words.confirm.text}
      </ConfirmPanel>
    </span>
  );
}
