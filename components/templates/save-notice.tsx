"use client";

import { PencilLine } from "lucide-react";
import { Banner, noticeLinkClass } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { Elements } from "@/components/ui/elements";
import { Problem, Refused } from "@/components/ui/form";
import { paths } from "@/lib/paths";
import type { Refusal } from "@/lib/result";
import type { DraftState } from "@/lib/templates/draft-queries";
import type { SaverView } from "./draft-saver";
import { momentOf } from "./save-words";

/** Why something is not saved and what to do, or who else is editing; nothing as a rule. */
export function SaveNotice({
  saving: { status, other },
  templateId,
  onRetry,
  onTakeTheirs,
}: {
  saving: SaverView;
  templateId: string;
  onRetry: () => void;
  onTakeTheirs: () => void;
}) {
  if (status.step === "failed")
    return <Failed refusal={status.refusal} onRetry={onRetry} />;
  if (status.step === "conflict")
    return (
      <Conflict
        theirs={status.theirs}
        isEditing={other !== null}
        templateId={templateId}
        onTakeTheirs={onTakeTheirs}
      />
    );
  if (!other) return null;
  return (
    <Banner icon={<PencilLine />}>
      {other.isYou ? (
        <span>You’re also editing this template in another tab. </span>
      ) : (
        <>
          <bdi>{other.name}</bdi>
          <span> is editing this template. </span>
        </>
      )}
      <span>Changes made there show up here.</span>
    </Banner>
  );
}

function Failed({
  refusal,
  onRetry,
}: {
  refusal: Refusal;
  onRetry: () => void;
}) {
  const tryNow = (
    <Button size="small" onClick={onRetry}>
      Try now
    </Button>
  );
  if (refusal.code === "unavailable")
    return (
      <Problem action={tryNow}>
        <span>{`Not saved: ${refusal.message} `}</span>
        <span>
          Keep this page open. What you typed is safe here and will be saved
          once the connection is back.
        </span>
      </Problem>
    );
  if (refusal.code === "forbidden")
    return (
      <Problem action={tryNow}>
        <span>{`Not saved: ${refusal.message} `}</span>
        <a href={paths.signIn} target="_blank" className={noticeLinkClass}>
          Sign in (opens a new tab)
        </a>
      </Problem>
    );
  return (
    <Refused
      refusal={{ ...refusal, message: `Not saved: ${refusal.message}` }}
    />
  );
}

function Conflict({
  theirs: { savedBy, savedAt },
  isEditing,
  templateId,
  onTakeTheirs,
}: {
  theirs: DraftState;
  /** Saved a moment ago. */
  isEditing: boolean;
  templateId: string;
  onTakeTheirs: () => void;
}) {
  let who: Elements = <bdi>{savedBy?.name ?? "Someone else"}</bdi>;
  let what = isEditing
    ? "is editing this template."
    : `changed this template (${momentOf(savedAt)}).`;
  if (savedBy?.isYou) {
    who = <span>You</span>;
    what = `changed this template in another tab (${momentOf(savedAt)}).`;
  }
  return (
    <Problem
      action={
        <Button size="small" onClick={onTakeTheirs}>
          Discard my changes
        </Button>
      }
    >
      {who}
      <span>{` ${what} `}</span>
      <span>
        {
          "Your latest changes aren’t saved, so nothing is overwritten. They’re still on this page: "
        }
      </span>
      <a
        href={paths.template(templateId)}
        target="_blank"
        className={noticeLinkClass}
      >
        Open the saved version in a new tab
      </a>
      <span> and copy over what you need.</span>
    </Problem>
  );
}
