"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { useInterview } from "./session-context";

/** The way on when the device that holds the rest of an answer will not come back. */
export function MissingRest({
  number,
  takeId,
}: {
  number: number;
  takeId: string;
}) {
  const { session, isBusy } = useInterview();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <span className="mt-2 flex flex-col items-start gap-2">
      <span className="text-muted">
        If you cannot use that device any more, go on with the part that reached
        us.
      </span>
      <Button size="small" disabled={isBusy} onClick={() => setIsAsking(true)}>
        Use what arrived
      </Button>
      <Confirm
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={`Use what arrived of answer ${number}?`}
        confirmLabel="Use what arrived"
        cancelLabel="Wait for the rest"
        tone="primary"
        onConfirm={async () => {
          await session.finishWithoutRest(takeId);
          setIsAsking(false);
        }}
      >
        The answer then ends where it stopped arriving, and the rest can no
        longer be added. If nothing of it arrived, the question is asked again
        and you can record a new answer.
      </Confirm>
    </span>
  );
}
