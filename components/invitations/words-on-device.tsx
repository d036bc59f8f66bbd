"use client";

import { useEffect, useState } from "react";
import type { Messages } from "@/lib/messages/en";

type Found = Awaited<ReturnType<typeof find>>;

/** Says on the page of the link, too, what was typed in this browser and never arrived. Few have any: fetched for them. */
export function WordsOnDevice({
  publicId,
  words,
}: {
  publicId: string;
  words: Messages["writing"]["leftBehind"];
}) {
  const [found, setFound] = useState<Found>(null);
  useEffect(() => {
    // Without a connection it says nothing, and the next page does.
    void find(publicId).then(setFound, () => undefined);
  }, [publicId]);
  return found && <found.WordsLeft texts={found.texts} words={words} />;
}

async function find(publicId: string) {
  const { TextStorage } = await import("@/components/recorder/text-storage");
  const texts = new TextStorage(publicId).leftBehind();
  if (texts.length === 0) return null;
  return { texts, ...(await import("@/components/candidate/words-left")) };
}
