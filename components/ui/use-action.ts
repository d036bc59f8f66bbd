"use client";

import { useState, useTransition } from "react";
import type { Refusal, Result } from "@/lib/result";

const unreachable: Refusal = {
  code: "unavailable",
  message:
    "That did not reach the server. Nothing you entered is lost: try again.",
};

/** Runs a server action and keeps what it refused. `isPending` lasts until a navigation started by `onDone` is over. */
export function useAction<Input, Value>(
  action: (input: Input) => Promise<Result<Value>>,
  onDone?: (value: Value) => void,
) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isPending, startTransition] = useTransition();

  async function run(input: Input): Promise<boolean> {
    const result = await action(input).catch(() => null);
    if (result?.ok) {
      setRefusal(null);
      onDone?.(result.value);
      return true;
    }
    setRefusal(result?.error ?? unreachable);
    return false;
  }

  return {
    isPending,
    refusal,
    run: (input: Input) => startTransition(async () => void (await run(input))),
    /** For callers with a wait of their own: whether it was done. */
    runNow: run,
  };
}
