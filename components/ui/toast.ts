import type { ExternalToast } from "sonner";
import { Store } from "@/components/recorder/store";
import { isSignedOut } from "@/lib/signed-out";
import { oneStop } from "@/lib/one-stop";
import { paths } from "@/lib/paths";
import type { Refusal, Result } from "@/lib/result";

export type Toast = {
  kind: "message" | "success" | "error";
  message: string;
  more: ExternalToast | undefined;
};

let show: ((toast: Toast) => void) | null = null;
/** Said before anything can show it. */
export const waitingToasts = new Store<readonly Toast[]>([]);

/** Says something at the edge of the page. What shows it comes after the page; until then it waits. */
export const toast = {
  message: (message: string, more?: ExternalToast) =>
    say({ kind: "message", message, more }),
  success: (message: string, more?: ExternalToast) =>
    say({ kind: "success", message, more }),
  error: (message: string, more?: ExternalToast) =>
    say({ kind: "error", message, more }),
  refusal: ({ code, message }: Refusal) =>
    say({
      kind: "error",
      message,
      more:
        code === "outdated"
          ? { duration: Infinity, action: reloading }
          : isSignedOut({ message })
            ? { duration: Infinity, action: signingIn }
            : undefined,
    }),
  /** What an act came to: `done`, or why it was refused. */
  result: <Value>(result: Result<Value>, done: string) =>
    result.ok ? toast.success(done) : toast.refusal(result.error),
};

/** In another tab: what was typed here stays. */
const signingIn = {
  label: "Sign in",
  onClick: () => void window.open(paths.signIn, "_blank"),
};

const reloading = { label: "Reload", onClick: () => location.reload() };

function say({ message, ...how }: Toast) {
  const next = { ...how, message: oneStop(message) };
  if (show) show(next);
  else waitingToasts.set([...waitingToasts.get(), next]);
}

/** From now on toasts are shown so, those that waited first. Returns how to stop. */
export function showToasts(by: (toast: Toast) => void): () => void {
  show = by;
  waitingToasts.get().forEach(by);
  waitingToasts.set([]);
  return () => {
    show = null;
  };
}
