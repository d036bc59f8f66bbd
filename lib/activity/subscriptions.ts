import type { EventKind } from "@/lib/activity/events";

/**
 * Who hears which events, by name: all that `recordEvent` asks. Each does with them what lib/worker/subscribers.ts has
 * under the same name.
 */
export const subscriptions = {} as const satisfies Record<
  string,
  readonly EventKind[]
>;

export const heardKinds = new Set(
  Object.values<readonly EventKind[]>(subscriptions).flat(),
);
