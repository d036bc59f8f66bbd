"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMs = 2_000;
const atMostEveryMs = 60_000;

/** Keeps a page true: asks while it is visible whether anything happened since `version`, and reads it anew if so. */
export function Live({ version }: { version: string }) {
  const router = useRouter();
  useEffect(() => {
    let wait = everyMs;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;

    async function ask() {
      const answer = await currentVersion();
      if (isOver || answer === "signed-out") return;
      wait = answer ? everyMs : Math.min(wait * 2, atMostEveryMs);
      if (answer && answer.version !== version) router.refresh();
      schedule();
    }

    function schedule(delay = wait) {
      clearTimeout(timer);
      if (!document.hidden && !isOver)
        timer = setTimeout(() => void ask(), delay);
    }

    const onVisible = () => schedule(0);
    document.addEventListener("visibilitychange", onVisible);
    schedule();
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [router, version]);
  return null;
}

/** Null when the server did not answer. */
async function currentVersion(): Promise<
  { version: string } | "signed-out" | null
> {
  try {
    const response = await fetch("/api/version", { cache: "no-store" });
    if (response.status === 401) return "signed-out";
    return response.ok
      ? ((await response.json()) as { version: string })
      : null;
  } catch {
    return null;
  }
}
