import { startRehearsal, type RehearsalServer } from "@/lib/ai/rehearsal";
import { startStack, type Stack, type StackOptions } from "./stack";

export type RehearsedStack = Stack & { ai: RehearsalServer };

/** The whole product with a rehearsal AI that keeps what it is asked and can be told to fail. */
export async function startRehearsedStack(
  options: Omit<StackOptions, "settings"> = {},
): Promise<RehearsedStack> {
  const ai = await startRehearsal({ isRecording: true });
  const stack = await startStack({
    ...options,
    settings: { AI_BASE_URL: ai.baseUrl, AI_API_KEY: "rehearsal" },
  });
  const stop = async () => {
    await stack.stop();
    await ai.stop();
  };
  return { ...stack, ai, stop };
}
