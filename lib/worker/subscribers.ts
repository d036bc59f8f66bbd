import type { Subscribers } from "@/lib/activity/tasks";

/** The functions that hear the events of lib/activity/subscriptions.ts, by the same names; each stands in its room's tasks.ts. */
export const subscribers: Subscribers = {};
