/** What is wrong with the camera or microphone; words and cure are the catalogue's (camera.forms). */
export type DeviceProblem =
  | "not-allowed"
  | "not-found"
  | "in-use"
  | "overconstrained"
  | "unsupported"
  | "lost"
  | "unknown";

/** What went wrong with getUserMedia. Older browsers use other names for the same errors. */
export function problemOf(error: unknown): DeviceProblem {
  const name = error instanceof Error ? error.name : "";
  switch (name) {
    case "NotAllowedError":
    case "PermissionDeniedError":
    case "SecurityError":
      return "not-allowed";
    case "NotFoundError":
    case "DevicesNotFoundError":
      return "not-found";
    case "NotReadableError":
    case "TrackStartError":
    case "AbortError":
      return "in-use";
    case "OverconstrainedError":
    case "ConstraintNotSatisfiedError":
      return "overconstrained";
    default:
      return "unknown";
  }
}
