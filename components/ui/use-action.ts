"use client";

import { useRef, useState } from "react";
import type { Refusal, Result } from "@/lib/result";
import { settle } from "./settle";
import { usePending } from "./use-pending";

/**
 * Runs a server action and keeps what it refused. `isPending` lasts until a navigation started by `onDone` is over. Until
 * the server has answered, running it again does nothing: Enter submits a form whose button is busy, too.
 */
export function useAction<Input, Value>(
  action: (input: Input) => Promise<Result<Value>>,
  onDone: (value: Value) => void,
) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isPending, begin] = usePending();

  const isAsking = useRef(false);

  function run(input: Input) {
    if (isAsking.current) return;
    isAsking.current = true;
    begin(async () => {
      const result = await settle(action(input)).finally(() => {
        isAsking.current = false;
      });
      return () => {
        setRefusal(result.ok ? null : result.error);
        if (result.ok) onDone(result.value);
      };
    });
  }

  return { run, isPending, refusal };
}
