import type {
  CandidateQuestion,
  CandidateStage,
  CandidateTake,
} from "@/lib/answers/queries";
import { isOver } from "@/lib/answers/step";
import type { Receipt } from "@/lib/answers/takes/mutations";
import type { Notice } from "@/lib/messages/en";
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
  | { name: "think" }
  | { name: "recording"; takeId: string; endsAt: number }
  | ({ name: "interrupted"; takeId: string; cause: Interruption } & Stopped)
  | { name: "watch" }
  /** Where answering in writing was granted: before the writing, during it, and after it. */
  | { name: "thinkToWrite" }
  | { name: "write" }
  /** Begun, but not on this device. */
  | { name: "writeElsewhere" }
  | { name: "written" }
  | { name: "between" }
  | { name: "checklist" }
  | { name: "submitted" }
  | { name: "expired" }
  | { name: "cancelled" }
  | { name: "withdrawn" }
  | { name: "erased" };

export type Flow = {
  stage: CandidateStage;
  screen: Screen;
  isTakenOver: boolean;
  /** What the spool said when the page opened; null before. */
  device: DeviceMemory | null;
  /** All that were heard: a stage may have been read before one of them, and come after it. */
  receipts: Receipt[];
  /** What went otherwise than asked. */
  notice: Notice | null;
};

/** Takes whose recording had ended on this device, segments it holds, and answers that it holds a text of. */
type DeviceMemory = {
  endedTakes: string[];
  /** By take: when the last slice that it holds ended, as far as it can tell. */
  recordedUntil: Record<string, number | null>;
  segments: string[];
  texts: string[];
};

export type FlowEvent =
  | { type: "begun" }
  | { type: "practised" }
  | { type: "practise" }
  | { type: "reconsidered" }
  | { type: "opened"; device: DeviceMemory }
  | { type: "staged"; stage: CandidateStage }
  | {
      type: "recording";
      take: { id: string; segmentId: string };
      startedAt: number;
      endsAt: number;
    }
  | { type: "continued"; takeId: string; pausedMs: number }
  | { type: "ended"; takeId: string; isTimeUp: boolean }
  | ({
      type: "broken";
      takeId: string;
      cause: "device" | "recorder";
    } & Stopped)
  | { type: "retry" }
  | { type: "reviewed" }
  | { type: "writing"; answerId: string }
  | { type: "writeInstead" }
  | { type: "recordInstead" }
  | { type: "wrote"; isTimeUp: boolean }
  | { type: "writeOn" }
  | { type: "saved"; receipt: Receipt }
  | { type: "refused"; notice: Notice }
  | { type: "takenOver" };

export function firstFlow(stage: CandidateStage): Flow {
  return {
    stage,
    screen: screenOf(stage, null),
    isTakenOver: false,
    device: null,
    receipts: [],
    notice: null,
  };
}

export function nextFlow(flow: Flow, event: FlowEvent): Flow {
  const { stage, screen, device } = flow;
  const show = (next: Screen): Flow => ({
    ...flow,
    screen: next,
    notice: null,
  });
  switch (event.type) {
    case "begun":
      return screen.name === "welcome" ? show({ name: "consents" }) : flow;
    case "reconsidered":
      return screen.name === "declined" ? show({ name: "consents" }) : flow;
    case "practise":
      return screen.name === "ready" ? show({ name: "practice" }) : flow;
    case "practised":
      return screen.name === "practice" ? show({ name: "ready" }) : flow;
    case "opened":
      return {
        ...flow,
        device: event.device,
        screen: isOpening(screen) ? screenOf(stage, event.device) : screen,
      };
    case "staged":
      return staged(flow, event.stage);
    case "recording":
      return recording(flow, event);
    case "continued":
      return continued(flow, event);
    case "ended":
      if (!("takeId" in screen) || screen.takeId !== event.takeId) return flow;
      return {
        ...show({ name: "watch" }),
        device: ended(device, event.takeId),
        notice: event.isTimeUp ? "timeIsUp" : null,
      };
    case "broken":
      return screen.name === "recording" && screen.takeId === event.takeId
        ? show({
            name: "interrupted",
            takeId: event.takeId,
            endsAt: event.endsAt,
            stoppedAt: event.stoppedAt,
            cause: event.cause,
          })
        : flow;
    case "retry":
      return screen.name === "watch" && (stage.question?.takesLeft ?? 0) > 0
        ? show({ name: "think" })
        : flow;
    case "reviewed":
      return hasTakes(flow) ? show({ name: "watch" }) : flow;
    case "writing":
      // The screen follows with what the server says of it.
      return { ...flow, device: withText(device, event.answerId) };
    case "writeInstead":
      return (screen.name === "think" || screen.name === "watch") &&
        stage.question?.writing
        ? show({ name: "thinkToWrite" })
        : flow;
    case "recordInstead":
      return screen.name === "thinkToWrite" &&
        (stage.question?.takesLeft ?? 0) > 0
        ? show({ name: "think" })
        : flow;
    case "wrote":
      return screen.name === "write"
        ? {
            ...show({ name: "written" }),
            notice: event.isTimeUp ? "writingTimeIsUp" : null,
          }
        : flow;
    case "writeOn":
      return screen.name === "written" ? show({ name: "write" }) : flow;
    case "saved":
      return event.receipt.bytes > 0
        ? {
            ...flow,
            stage: withReceipt(stage, event.receipt),
            receipts: [...flow.receipts, event.receipt],
          }
        : { ...flow, notice: "nothingRecorded" };
    case "refused":
      return { ...flow, notice: event.notice };
    case "takenOver":
      // Nothing is recorded here any more; taking over again looks at what there is.
      return {
        ...flow,
        isTakenOver: true,
        screen: isRecording(screen) ? { name: "opening" } : screen,
      };
  }
}

/** Whether there is a take to go back to before another one, or a text, is begun. */
function hasTakes({ screen, stage }: Flow): boolean {
  const isBefore = screen.name === "think" || screen.name === "thinkToWrite";
  return isBefore && (stage.question?.takes.length ?? 0) > 0;
}

/** Whether a recorder runs on this screen. */
export function isRecording(screen: Screen): boolean {
  return screen.name === "recording";
}

/** Whether a text is being written here, or was just now. */
export function isWriting(screen: Screen): boolean {
  return screen.name === "write" || screen.name === "written";
}

function isOpening(screen: Screen): boolean {
  return screen.name === "opening";
}

/** News from the server never tears a candidate out of a recording, nor back from a screen of the same step. */
function staged(flow: Flow, read: CandidateStage): Flow {
  const stage = flow.receipts.reduce(withReceipt, read);
  const isSameStep =
    stage.step === flow.stage.step &&
    stage.question?.answerId === flow.stage.question?.answerId;
  if (isRecording(flow.screen) && !isOver(stage.step)) return flow;
  if (isRecording(flow.screen) && stage.step === "expired") return flow;
  const hasNothingToWatch =
    flow.screen.name === "watch" && stage.question?.takes.length === 0;
  const isBegunInWriting =
    Boolean(stage.question?.writing?.startedAt) && !isWriting(flow.screen);
  const isSameScreen = isSameStep && !hasNothingToWatch && !isBegunInWriting;
  return {
    ...flow,
    stage,
    screen: isSameScreen ? flow.screen : screenOf(stage, flow.device),
    notice: isSameStep ? flow.notice : null,
  };
}

function screenOf(stage: CandidateStage, device: DeviceMemory | null): Screen {
  switch (stage.step) {
    case "consents":
      return { name: "welcome" };
    case "question":
      return device ? questionScreen(stage, device) : { name: "opening" };
    case "declined":
    case "check":
    case "ready":
    case "between":
    case "checklist":
    case "submitted":
    case "expired":
    case "cancelled":
    case "withdrawn":
    case "erased":
      return { name: stage.step };
  }
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

/** The clock stood, and now runs on. */
function continued(
  flow: Flow,
  { takeId, pausedMs }: Extract<FlowEvent, { type: "continued" }>,
): Flow {
  const { screen, stage } = flow;
  if (screen.name !== "interrupted" || screen.takeId !== takeId) return flow;
  const { question } = stage;
  return {
    ...flow,
    notice: null,
    screen: { name: "recording", takeId, endsAt: screen.endsAt + pausedMs },
    stage: {
      ...stage,
      question: question && {
        ...question,
        pauseLeftMs: question.pauseLeftMs - pausedMs,
      },
    },
  };
}

/** When the time to write is over, in milliseconds of the server's clock. */
export function writingEnd({
  writing,
  answerSeconds,
}: Pick<CandidateQuestion, "writing" | "answerSeconds">): number {
  return Date.parse(writing?.startedAt ?? "") + answerSeconds * 1000;
}

function recording(
  flow: Flow,
  event: Extract<FlowEvent, { type: "recording" }>,
): Flow {
  const { question } = flow.stage;
  if (!question || flow.screen.name !== "think") return flow;
  const take: CandidateTake = {
    id: event.take.id,
    status: "RECORDING",
    fault: null,
    startedAt: new Date(event.startedAt).toISOString(),
    savedAt: null,
    bytes: 0,
    durationMs: null,
    parts: 0,
    isSound: false,
    segmentIds: [event.take.segmentId],
    pausedMs: 0,
  };
  return {
    ...flow,
    notice: null,
    screen: { name: "recording", takeId: take.id, endsAt: event.endsAt },
    stage: {
      ...flow.stage,
      question: {
        ...question,
        takes: [...question.takes, take],
        takesLeft: question.takesLeft - 1,
      },
    },
  };
}

const noMemory: DeviceMemory = {
  endedTakes: [],
  recordedUntil: {},
  segments: [],
  texts: [],
};

function ended(device: DeviceMemory | null, takeId: string): DeviceMemory {
  const known = device ?? noMemory;
  return { ...known, endedTakes: [...known.endedTakes, takeId] };
}

function withText(device: DeviceMemory | null, answerId: string): DeviceMemory {
  const known = device ?? noMemory;
  return { ...known, texts: [...known.texts, answerId] };
}

function withReceipt(stage: CandidateStage, receipt: Receipt): CandidateStage {
  const receive = (take: CandidateTake): CandidateTake =>
    take.id === receipt.takeId && take.status === "RECORDING"
      ? {
          ...take,
          status: "FINISHED",
          bytes: receipt.bytes,
          savedAt: receipt.savedAt,
        }
      : take;
  return {
    ...stage,
    question: stage.question && {
      ...stage.question,
      takes: stage.question.takes.map(receive),
    },
    answers: stage.answers.map((answer) =>
      answer.take ? { ...answer, take: receive(answer.take) } : answer,
    ),
  };
}
