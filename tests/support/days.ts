import { addDays, dayAt, endOfDay } from "@/lib/time/calendar";

/** The day so many after today, where organizations of tests are: "2026-12-06". */
export function dayAfter(days: number): string {
  return addDays(dayAt(new Date(), "UTC"), days);
}

/** The moment at which a deadline on that day ends there. */
export function endAfter(days: number): Date {
  return endOfDay(dayAfter(days), "UTC");
}
