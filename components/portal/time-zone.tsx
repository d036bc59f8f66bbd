"use client";

import { createContext, useContext, type ReactNode } from "react";

const TimeZoneContext = createContext("UTC");

/** Tells everything below it the organization's time zone, in which its deadlines end. */
export function TimeZoneProvider({
  timeZone,
  children,
}: {
  timeZone: string;
  children: ReactNode;
}) {
  return <TimeZoneContext value={timeZone}>{children}</TimeZoneContext>;
}

export function useTimeZone(): string {
  return useContext(TimeZoneContext);
}
