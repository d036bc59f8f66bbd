import type { Person } from "./candidate-search";

/** By the address of the Send Interview modal that was continued to: who was chosen in the step before, and that step's address. */
const kept = new Map<string, { pickHref: string; chosen: Person[] }>();

export function keepPick(
  sendHref: string,
  pick: { pickHref: string; chosen: Person[] },
): void {
  kept.clear();
  kept.set(sendHref, pick);
}

/** Where the modal was continued from, if it was. */
export function pickBefore(sendHref: string): string | undefined {
  return kept.get(sendHref)?.pickHref;
}

/** Who was chosen there, for whoever comes back. */
export function pickedAt(pickHref: string): Person[] {
  for (const pick of kept.values())
    if (pick.pickHref === pickHref) return pick.chosen;
  return [];
}
