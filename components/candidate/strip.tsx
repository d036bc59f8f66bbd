"use client";

import {
  CircleCheck,
  CloudOff,
  CloudUpload,
  ShieldCheck,
  Unplug,
} from "lucide-react";
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
  lost: { Icon: Unplug, className: "text-danger" },
} satisfies Record<UploadWords["kind"], object>;

/** Always in sight: where the recording is, in words. */
export function Strip() {
  const session = useSession();
  const { screen } = useStore(session.flow);
  const uploads = useStore(session.uploads);
  const isCutOff = useStore(session.isCutOff);
  const draft = useDraft();
  const timeZone = useTimeZone();
  const { uploads: words, shared } = useWords();
  const said = uploadWords(words, screen, uploads, isCutOff);
  // What is wrong with a recording is told before anything else.
  if (!draft || said.kind === "lost") return <StripWords {...said} />;
  const timeOf = (at: Date) => shared.time(at, timeZone);
  return <StripWords {...draftWords(words, draft.state, isCutOff, timeOf)} />;
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
      <span className="min-w-0 tabular">{text}</span>
      <Announcer message={spoken} />
    </div>
  );
}
