"use client";

import { useEffect } from "react";

/** Lets go of what this browser still holds of a withdrawn interview, spoken or typed (R12). */
export function ForgetRecordings({ publicId }: { publicId: string }) {
  useEffect(() => {
    void forget(publicId);
  }, [publicId]);
  return null;
}

async function forget(publicId: string): Promise<void> {
  const [{ Spool }, { TextStorage }] = await Promise.all([
    import("@/components/recorder/spool"),
    import("@/components/recorder/text-storage"),
  ]);
  new TextStorage(publicId).clear();
  await (await Spool.open(publicId)).clear();
}
