export type DeviceProblem = {
  kind:
    | "not-allowed"
    | "not-found"
    | "in-use"
    | "overconstrained"
    | "unsupported"
    | "lost"
    | "unknown";
  title: string;
  /** What to do, one step each. */
  cure: string[];
};

const problems: Record<DeviceProblem["kind"], Omit<DeviceProblem, "kind">> = {
  "not-allowed": {
    title: "Your browser is not allowed to use the camera and microphone",
    cure: [
      "Press the camera or lock symbol beside the address at the top.",
      "Set camera and microphone to “Allow”.",
      "Come back here and press “Try again”.",
    ],
  },
  "not-found": {
    title: "No camera or microphone was found",
    cure: [
      "Plug in or switch on your camera and microphone.",
      "If this computer has none, open the link in your email on a phone.",
      "Then press “Try again”.",
    ],
  },
  "in-use": {
    title: "Another program is using your camera or microphone",
    cure: [
      "Close other video calls, camera apps and browser tabs that use them.",
      "Then press “Try again”.",
    ],
  },
  overconstrained: {
    title: "The chosen camera or microphone is not there any more",
    cure: ["Press “Try again” to use another one."],
  },
  unsupported: {
    title: "This browser cannot record video",
    cure: [
      "Open the link in your email in a current version of Chrome, Edge, Firefox or Safari.",
      "If you opened it inside another app, choose “Open in browser” there.",
    ],
  },
  lost: {
    title: "Your camera or microphone was disconnected",
    cure: [
      "What you said until now is safe.",
      "Connect it again, then press “Try again”.",
    ],
  },
  unknown: {
    title: "The camera or microphone did not start",
    cure: [
      "Close other programs that use the camera.",
      "Press “Try again”. If that does not help, restart the browser and open the link in your email again.",
    ],
  },
};

export function deviceProblem(kind: DeviceProblem["kind"]): DeviceProblem {
  return { kind, ...problems[kind] };
}

/** What went wrong with getUserMedia, in words. Older browsers use other names for the same errors. */
export function problemOf(error: unknown): DeviceProblem {
  const name = error instanceof Error ? error.name : "";
  switch (name) {
    case "NotAllowedError":
    case "PermissionDeniedError":
    case "SecurityError":
      return deviceProblem("not-allowed");
    case "NotFoundError":
    case "DevicesNotFoundError":
      return deviceProblem("not-found");
    case "NotReadableError":
    case "TrackStartError":
    case "AbortError":
      return deviceProblem("in-use");
    case "OverconstrainedError":
    case "ConstraintNotSatisfiedError":
      return deviceProblem("overconstrained");
    default:
      return deviceProblem("unknown");
  }
}
