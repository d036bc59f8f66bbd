"use client";

import { useRouter } from "next/navigation";
import type { Result } from "@/lib/result";
import { toast } from "./toast";
import { useAction } from "./use-action";

/** `useAction` for what changes the page it is on: says `done`, if there is something to say, and reads the page anew. */
export function useChange<Input, Value>(
  action: (input: Input) => Promise<Result<Value>>,
  done?: string,
) {
  const router = useRouter();
  return useAction(action, () => {
    if (done) toast.success(done);
    router.refresh();
  });
}
