"use client";

import { createContext, useContext } from "react";
import type { InterviewSession } from "@/components/recorder/session";
import { useStore } from "./use-store";

export const SessionContext = createContext<InterviewSession | null>(null);

export function useSession(): InterviewSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error("There is no interview around this screen.");
  return session;
}

/** What most screens need: where the candidate stands, and whether something is under way. */
export function useInterview() {
  const session = useSession();
  const flow = useStore(session.flow);
  const isBusy = useStore(session.isBusy);
  return { session, stage: flow.stage, screen: flow.screen, isBusy };
}
