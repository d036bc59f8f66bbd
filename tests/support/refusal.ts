import type { Refusal } from "@/lib/result";

/** A refusal as `toMatchObject` compares it: its code, and what else of it is told. */
export function refusal(code: Refusal["code"], also: Partial<Refusal> = {}) {
  return { ok: false, error: { code, ...also } };
}
