"use client";

import { LogOut } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { tellWaiting } from "@/components/portal/waiting";
import { Banner } from "@/components/ui/banner";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import { findNews } from "./find-news";

const everyMs = 2_000;
const atMostEveryMs = 60_000;

/**
 * Keeps a page true: asks while it is visible whether anything happened since `version`, and reads it anew if so. Says
 * so when the session has ended, and asks again once the page is come back to.
 */
export function Live({ version }: { version: string }) {
  const router = useRouter();
  const [isSignedOut, setSignedOut] = useState(false);
  const [isRefreshing, startRefreshing] = useTransition();
  const askedAt = useRef<number>(null);
  useEffect(() => {
    // What is on its way has a version of its own.
    if (isRefreshing) return;
    let wait = everyMs;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;

    async function ask() {
      askedAt.current = Date.now();
      const answer = await findNews();
      if (isOver) return;
      if (answer) setSignedOut(answer === "signed-out");
      if (answer === "signed-out") return;
      if (answer) tellWaiting(answer.waiting);
      wait = answer ? everyMs : Math.min(wait * 2, atMostEveryMs);
      if (answer && answer.version !== version)
        startRefreshing(() => router.refresh());
      schedule();
    }

    function schedule(delay = wait) {
      clearTimeout(timer);
      if (!document.hidden && !isOver)
        timer = setTimeout(() => void ask(), delay);
    }

    const askNow = () => schedule(0);
    document.addEventListener("visibilitychange", askNow);
    window.addEventListener("online", askNow);
    askedAt.current ??= Date.now();
    // Reading the page anew takes time, in which something else may have happened.
    schedule(Math.max(0, askedAt.current + everyMs - Date.now()));
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", askNow);
      window.removeEventListener("online", askNow);
    };
  }, [router, version, isRefreshing]);
  if (!isSignedOut) return null;
  return (
    <div className="sticky top-2 z-20 mb-4">
      <Banner tone="warn" icon={<LogOut />}>
        <span>{"You’ve been signed out. Sign in to see updates. "}</span>
        <TextLink href={paths.signInFrom(location.pathname + location.search)}>
          Sign in again
        </TextLink>
      </Banner>
    </div>
  );
}
