"use client";

import { useState } from "react";
import { likelyEmail } from "@/lib/fields/email-hints";

/**
 * An address that is being typed, and what was `meant` by it, once it was looked at: when its field is left, or when it
 * is about to be saved.
 */
export function useLookedAtEmail(initial: string) {
  const [email, setEmail] = useState(initial);
  const [isLookedAt, setIsLookedAt] = useState(initial !== "");
  const likely = likelyEmail(email.trim());
  return {
    email,
    setEmail,
    meant: isLookedAt ? likely : null,
    lookAt: () => setIsLookedAt(email !== ""),
    /** Whether a likely mistake in it was not shown yet. */
    isUnseen: likely !== null && !isLookedAt,
  };
}

export type LookedAtEmail = ReturnType<typeof useLookedAtEmail>;
