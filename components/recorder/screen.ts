import type { CandidateQuestion, CandidateStage } from "@/lib/answers/queries";
import type { DeviceMemory } from "./device-memory";
import {
  interruptionOf,
  type Interruption,
  type Stopped,
} from "./interruption";

/** What is on the screen. Which step the candidate is in is stored (candidate-step.ts); the rest is the page's own. */
export type Screen =
  | { name: "welcome" }
  | { name: "consents" }
  | { name: "declined" }
  | { name: "check" }
  | { name: "practice" }
  | { name: "ready" }
  /** Until it is known what this device still holds of an answer. */
  | { name: "opening" }
  | AnswerScreen
  | { name: "between" }
  | { name: "checklist" }
  | { name: "submitted" }
  | { name: "expired" }
  | { name: "cancelled" }
  | { name: "withdrawn" }
  | { name: "erased" };

/** A question before, during and after its answer. */
export type AnswerScreen =
  | { name: "think" }
  | { name: "recording"; takeId: string; endsAt: number }
  | ({ name: "interrupted"; takeId: string; cause: Interruption } & Stopped)
  | { name: "watch" }
  /** Where answering in writing was granted: before the writing, during it, and after it. */
  | { name: "thinkToWrite" }
  | { name: "write" }
  /** Begun, but not on this device. */
  | { name: "writeElsewhere" }
  | { name: "written" };

export type ScreenName = Screen["name"];

/** Whether a recorder runs on this screen. */
export function isRecording(screen: Screen): boolean {
  return screen.name === "recording";
}

/** Whether a text is being written here, or was just now. */
export function isWriting(screen: Screen): boolean {
  return screen.name === "write" || screen.name === "written";
}

/** Where a page that is opened begins; `device` is null until it is known what this one holds. */
export function screenOf(
  stage: CandidateStage,
  device: DeviceMemory | null,
): Screen {
  if (stage.step === "consents") return { name: "welcome" };
  if (stage.step !== "question") return { name: stage.step };
  return device ? questionScreen(stage, device) : { name: "opening" };
}

function questionScreen(stage: CandidateStage, device: DeviceMemory): Screen {
  const question = stage.question;
  if (question?.writing?.startedAt) {
    if (Date.parse(stage.now) >= writingEnd(question))
      return { name: "written" };
    const isHere = device.texts.includes(question.answerId);
    return { name: isHere ? "write" : "writeElsewhere" };
  }
  const last = question?.takes.at(-1);
  if (!question || !last)
    return { name: question?.writing ? "thinkToWrite" : "think" };
  const isOver =
    last.status !== "RECORDING" || device.endedTakes.includes(last.id);
  if (isOver) return { name: "watch" };
  const interruption = interruptionOf(question, last, device);
  return { name: "interrupted", takeId: last.id, ...interruption };
}

/** When the time to write is over, in milliseconds of the server's clock. */
export function writingEnd({
  writing,
  answerSeconds,
}: Pick<CandidateQuestion, "writing" | "answerSeconds">): number {
  return Date.parse(writing?.startedAt ?? "") + answerSeconds * 1000;
}
