import { z } from "zod";
import type { SystemAccess } from "@/lib/auth/proof";

type Retry = {
  /** Attempts after the first one. */
  limit: number;
  /** Seconds; each pause is twice the one before, more or less, up to this. */
  longestPause: number;
};

/** Everything there is to say about a background task; lib/worker/tasks.ts lists them all. */
export type Task<
  Name extends string = string,
  Payload extends object = object,
  IsKeyed extends boolean = boolean,
> = {
  /** Also that of its queue: a database that already has the queue keeps its tasks by it. */
  name: Name;
  /** Ids only, so that nothing secret or personal waits in the queue. */
  payload: z.ZodType<Payload>;
  /** Of two that wait with the same payload, the second is dropped. */
  isKeyed: IsKeyed;
  /** How many of it one worker process runs at once; the slow ones wait on a network, not on the processor. */
  concurrency: number;
  retry: Retry;
  /** When a recurring task runs, as cron says it. */
  schedule?: string;
  /** Does the work. Throwing means: again later. Must be harmless when run twice. */
  run(system: SystemAccess, payload: Payload): Promise<unknown>;
  /** After the last attempt: makes the failure visible where people look. `cause` is for the log, not for a browser. */
  giveUp?(
    system: SystemAccess,
    payload: Payload,
    cause: string,
  ): Promise<unknown>;
};

const someMinutes: Retry = { limit: 6, longestPause: 600 };

/** An outage of some hours (a provider, a mail server that greylists, a disk) must not end in a failure. */
export const aDay: Retry = { limit: 16, longestPause: 14_400 };
export const halfADay: Retry = { limit: 15, longestPause: 3600 };

/** A recurring task comes again anyway; its tries are for a worker that dies. */
const untilNextTime: Retry = { limit: 2, longestPause: 600 };

/** A task that something asks for with `enqueue`. Two at once in each worker, and tried for some minutes, unless it says otherwise. */
export function defineTask<
  Name extends string,
  Payload extends object,
  IsKeyed extends boolean = false,
>(
  name: Name,
  task: Pick<Task<Name, Payload>, "payload" | "run" | "giveUp"> & {
    isKeyed?: IsKeyed;
    concurrency?: number;
    retry?: Retry;
  },
): Task<Name, Payload, IsKeyed> {
  return {
    concurrency: 2,
    retry: someMinutes,
    ...task,
    name,
    isKeyed: (task.isKeyed ?? false) as IsKeyed,
  };
}

/** A task that the clock asks for; one at a time in each worker. */
export function defineRecurringTask<Name extends string>(
  name: Name,
  schedule: string,
  run: (system: SystemAccess) => Promise<unknown>,
): Task<Name, object, false> {
  return {
    name,
    schedule,
    payload: z.object({}),
    isKeyed: false,
    concurrency: 1,
    retry: untilNextTime,
    run,
  };
}
