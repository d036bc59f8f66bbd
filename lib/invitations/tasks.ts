import type { SystemAccess } from "@/lib/auth/proof";
import type { TaskPayload } from "@/lib/queue/tasks";

export async function sendInvitation(
  _system: SystemAccess,
  _payload: TaskPayload<"invitation.send">,
): Promise<void> {
  throw new Error("not built yet");
}

export async function giveUpInvitation(
  _system: SystemAccess,
  _payload: TaskPayload<"invitation.send">,
  _cause: string,
): Promise<void> {
  throw new Error("not built yet");
}
