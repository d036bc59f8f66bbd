import type { Subscribers } from "@/lib/activity/tasks";

/** What is done with the events of lib/activity/subscriptions.ts, by the same names: each a function of its room's tasks.ts. */
export const subscribers: Subscribers = {};
