"use client";

import { useEffect } from "react";

/** Lets go of what this browser still holds of a withdrawn interview (R12). */
export function ForgetRecordings({ publicId }: { publicId: string }) {
  useEffect(() => {
    void forget(publicId);
  }, [publicId]);
  return null;
}

async function forget(publicId: string): Promise<void> {
  const { Spool } = await import("@/components/recorder/spool");
  await (await Spool.open(publicId)).clear();
}
