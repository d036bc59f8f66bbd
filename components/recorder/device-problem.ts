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
  switch (nameOf(error)) {
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

/** An overconstrained error is no Error everywhere. */
function nameOf(error: unknown): string {
  const isNamed =
    typeof error === "object" && error !== null && "name" in error;
  return isNamed ? String(error.name) : "";
}

/** Where the way to allow a camera differs; the words are the catalogue's (camera.forms.*.allow). */
export type Place =
  "inApp" | "ios" | "android" | "safari" | "firefox" | "desktop";

/** The place that a browser says it is. iPads say that they are Macs, and have a touch screen. */
export function placeOf({
  userAgent,
  maxTouchPoints = 0,
}: {
  userAgent: string;
  maxTouchPoints?: number;
}): Place {
  const isApple = /iPhone|iPad|iPod/.test(userAgent);
  const isIos = isApple || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  // Every browser of iOS calls itself Safari as well; a page inside an app does not.
  if (inApps.test(userAgent) || (isApple && !/Safari\//.test(userAgent)))
    return "inApp";
  if (isIos) return "ios";
  if (/Android/.test(userAgent)) return "android";
  if (/Firefox\//.test(userAgent)) return "firefox";
  const isChromium = /Chrom(e|ium)\//.test(userAgent);
  return /Safari\//.test(userAgent) && !isChromium ? "safari" : "desktop";
}

/** Apps that open links in a page of their own; `; wv)` is any such page of Android. */
const inApps =
  /; wv\)|\bFB(AN|AV|_IAB)\b|Instagram|LinkedInApp|\bLine\/|MicroMessenger|Snapchat|Twitter|Pinterest|musical_ly|BytedanceWebview|\bGSA\//;
