import type { SystemAccess } from "@/lib/auth/proof";
import type { TaskPayload } from "@/lib/queue/tasks";

export async function startEvaluation(
  _system: SystemAccess,
  _payload: TaskPayload<"interview.evaluate">,
): Promise<void> {
  throw new Error("not built yet");
}

export async function transcribeTake(
  _system: SystemAccess,
  _payload: TaskPayload<"take.transcribe">,
): Promise<void> {
  throw new Error("not built yet");
}

export async function evaluateAnswer(
  _system: SystemAccess,
  _payload: TaskPayload<"answer.evaluate">,
): Promise<void> {
  throw new Error("not built yet");
}

export async function giveUpEvaluation(
  _system: SystemAccess,
  _payload: TaskPayload<
    "interview.evaluate" | "take.transcribe" | "answer.evaluate"
  >,
  _cause: string,
): Promise<void> {
  throw new Error("not built yet");
}
