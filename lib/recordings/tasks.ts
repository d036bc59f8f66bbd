import type { SystemAccess } from "@/lib/auth/proof";
import type { TaskPayload } from "@/lib/queue/tasks";

export async function joinTake(
  _system: SystemAccess,
  _payload: TaskPayload<"take.join">,
): Promise<void> {
  throw new Error("not built yet");
}

export async function giveUpJoining(
  _system: SystemAccess,
  _payload: TaskPayload<"take.join">,
  _cause: string,
): Promise<void> {
  throw new Error("not built yet");
}

export async function sweepTakes(_system: SystemAccess): Promise<void> {}
