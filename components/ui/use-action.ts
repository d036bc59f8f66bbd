"use client";

import { useState, useTransition } from "react";
import type { Refusal, Result } from "@/lib/result";
import { settle } from "./settle";

/** Runs a server action and keeps what it refused. `isPending` lasts until a navigation started by `onDone` is over. */
export function useAction<Input, Value>(
  action: (input: Input) => Promise<Result<Value>>,
  onDone: (value: Value) => void,
) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isPending, startTransition] = useTransition();

  function run(input: Input) {
    startTransition(async () => {
      const result = await settle(action(input));
      startTransition(() => {
        setRefusal(result.ok ? null : result.error);
        if (result.ok) onDone(result.value);
      });
    });
  }

  return { run, isPending, refusal };
}
