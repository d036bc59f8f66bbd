import type {
  CandidateQuestion,
  CandidateStage,
  CandidateTake,
} from "@/lib/answers/queries";
import { isOver } from "@/lib/answers/step";
import type { Receipt } from "@/lib/answers/takes/finish-mutations";
import type { Notice } from "@/lib/messages/en";
import { withEnd, withText, type DeviceMemory } from "./device-memory";
import type { Stopped } from "./interruption";
import {
  isRecording,
  isWriting,
  screenOf,
  type Screen,
  type ScreenName,
} from "./screen";

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

export type FlowEvent =
  | { type: keyof typeof moves }
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
  | { type: "writing"; answerId: string }
  | { type: "wrote"; isTimeUp: boolean }
  | { type: "saved"; receipt: Receipt }
  | { type: "refused"; notice: Notice }
  | { type: "takenOver" };

type Move = {
  from: readonly ScreenName[];
  to: Exclude<ScreenName, "recording" | "interrupted">;
  isPossible?: (question: CandidateQuestion) => boolean;
};

const hasTakesLeft = ({ takesLeft }: CandidateQuestion) => takesLeft > 0;

/** Where the candidate leads the page by themselves; from any other screen nothing happens. */
const moves = {
  begun: { from: ["welcome"], to: "consents" },
  reconsidered: { from: ["declined"], to: "consents" },
  practise: { from: ["ready"], to: "practice" },
  practised: { from: ["practice"], to: "ready" },
  retry: { from: ["watch"], to: "think", isPossible: hasTakesLeft },
  /** Back to a take before another one, or a text, is begun. */
  reviewed: {
    from: ["think", "thinkToWrite"],
    to: "watch",
    isPossible: ({ takes }) => takes.length > 0,
  },
  writeInstead: {
    from: ["think", "watch"],
    to: "thinkToWrite",
    isPossible: ({ writing }) => writing !== null,
  },
  recordInstead: {
    from: ["thinkToWrite"],
    to: "think",
    isPossible: hasTakesLeft,
  },
  writeOn: { from: ["written"], to: "write" },
} satisfies Record<string, Move>;

function isMove(event: FlowEvent): event is { type: keyof typeof moves } {
  return event.type in moves;
}

function moved(flow: Flow, { from, to, isPossible }: Move): Flow {
  const { screen, stage } = flow;
  const { question } = stage;
  const isAllowed = !isPossible || (question && isPossible(question));
  return from.includes(screen.name) && isAllowed
    ? { ...flow, screen: { name: to }, notice: null }
    : flow;
}

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
  if (isMove(event)) return moved(flow, moves[event.type]);
  switch (event.type) {
    case "opened":
      return {
        ...flow,
        device: event.device,
        screen:
          screen.name === "opening" ? screenOf(stage, event.device) : screen,
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
        device: withEnd(device, event.takeId),
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
    case "writing":
      // The screen follows with what the server says of it.
      return { ...flow, device: withText(device, event.answerId) };
    case "wrote":
      return screen.name === "write"
        ? {
            ...show({ name: "written" }),
            notice: event.isTimeUp ? "writingTimeIsUp" : null,
          }
        : flow;
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
