"use client";

import { useInterview } from "./session-context";
import { Welcome } from "./welcome";

export function WelcomeScreen() {
  const { session, stage } = useInterview();
  return <Welcome stage={stage} onBegin={session.begin} />;
}
