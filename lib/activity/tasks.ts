import { z } from "zod";
import type { EventKind } from "@/lib/activity/events";
import { findEvent, type StoredEvent } from "@/lib/activity/queries";
import { subscriptions } from "@/lib/activity/subscriptions";
import type { SystemAccess } from "@/lib/auth/proof";
import { defineTask } from "@/lib/queue/task";

/** An event may come more than once, so whoever hears it looks first whether its effect is there already. */
type Hear = (system: SystemAccess, event: StoredEvent) => Promise<void>;

export type Subscribers = Record<keyof typeof subscriptions, Hear>;

/** Tells those who hear its kind of an event. */
export function defineDispatch(
  subscribers: Record<string, Hear>,
  hears: Record<string, readonly EventKind[]> = subscriptions,
) {
  return defineTask("event.dispatch", {
    payload: z.object({ eventId: z.int() }),
    async run(system, { eventId }) {
      const event = await findEvent(system, BigInt(eventId));
      if (!event) return;
      // When it fails for one of them, it comes to all again.
      for (const [name, hear] of Object.entries(subscribers))
        if (hears[name]?.includes(event.kind)) await hear(system, event);
    },
  });
}
