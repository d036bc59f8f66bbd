"use client";

import {
  CircleCheck,
  CloudAlert,
  CloudOff,
  CloudUpload,
  ShieldCheck,
  Unplug,
} from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { tryNow } from "@/components/recorder/patience";
import { Announcer } from "./announcer";
import { useSession } from "./session-context";
import { draftWords, uploadWords, type UploadWords } from "./upload-words";
import { useDraft } from "./use-draft";
import { useStore } from "./use-store";
import { useTimeZone } from "./use-time-zone";
import { useWords } from "./words";

const looks = {
  idle: { Icon: ShieldCheck, className: "text-muted" },
  recording: { Icon: CloudUpload, className: "text-ink" },
  saving: { Icon: CloudUpload, className: "text-ink" },
  saved: { Icon: CircleCheck, className: "text-success" },
  offline: { Icon: CloudOff, className: "text-warn" },
  blocked: { Icon: CloudAlert, className: "text-warn" },
  lost: { Icon: Unplug, className: "text-danger" },
} satisfies Record<UploadWords["kind"], object>;

/** A press is seen to do something, also where the next try fails at once. */
const shownMs = 1000;

/** Always in sight: where the recording is, in words. */
export function Strip() {
  const session = useSession();
  const { screen, isTakenOver } = useStore(session.flow);
  const uploads = useStore(session.uploads);
  const trouble = useStore(session.trouble);
  const draft = useDraft();
  const timeZone = useTimeZone();
  const { uploads: words, shared } = useWords();
  // Another tab sends what was recorded here.
  if (isTakenOver && uploads.takes.length === 0) return <IdleStrip />;
  const said = uploadWords(words, screen, uploads, trouble);
  // What is wrong with a recording is told before anything else.
  if (!draft || said.kind === "lost") return <StripWords {...said} />;
  const timeOf = (at: Date) => shared.time(at, timeZone);
  return <StripWords {...draftWords(words, draft.state, trouble, timeOf)} />;
}

/** The strip where there is no recorder yet. */
export function IdleStrip() {
  return <StripWords kind="idle" text={useWords().uploads.idle} spoken="" />;
}

function StripWords({ kind, text, spoken }: UploadWords) {
  const { Icon, className } = looks[kind];
  return (
    <div
      data-upload={kind}
      className={`flex min-w-0 items-start gap-2 text-sm ${className}`}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="flex min-w-0 flex-col items-start gap-1.5 sm:flex-row sm:gap-3">
        <span className="min-w-0 tabular">{text}</span>
        {(kind === "offline" || kind === "blocked") && <TryNow />}
      </div>
      <Announcer message={spoken} />
    </div>
  );
}

/** The pause until the next try may be long, and the candidate may know that the way is free again. */
function TryNow() {
  const words = useWords().uploads;
  const [isTrying, setIsTrying] = useState(false);
  useEffect(() => {
    if (!isTrying) return;
    const timer = setTimeout(() => setIsTrying(false), shownMs);
    return () => clearTimeout(timer);
  }, [isTrying]);
  return (
    <Button
      size="small"
      pending={isTrying}
      onClick={() => {
        setIsTrying(true);
        tryNow();
      }}
    >
      {words.tryNow}
    </Button>
  );
}
