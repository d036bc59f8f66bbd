"use client";

import { useEffect, useState } from "react";
import { EmailFrame } from "@/components/interviews/email-frame";
import { Skeleton } from "@/components/ui/skeleton";
import { previewInvitationAction } from "@/lib/invitations/actions";
import type { Choices } from "./kept-choices";

const pauseMs = 350;

/** The mail as it will look, rendered by the same code that sends it. */
export function MailPreview({
  candidateId,
  templateId,
  choices: { day: deadlineOn, note, locale },
}: {
  candidateId: string;
  templateId: string;
  choices: Pick<Choices, "day" | "note" | "locale">;
}) {
  const [mail, setMail] = useState<{ subject: string; html: string } | null>(
    null,
  );
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let isCurrent = true;
    async function render() {
      const input = { candidateId, templateId, deadlineOn, note, locale };
      const result = await previewInvitationAction(input).catch(() => null);
      if (!isCurrent) return;
      if (result?.ok) setMail(result.value);
      setProblem(
        result?.ok
          ? null
          : (result?.error.message ?? "The preview couldn’t be loaded."),
      );
    }
    const timer = setTimeout(() => void render(), pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [candidateId, templateId, deadlineOn, note, locale]);

  return (
    <section
      aria-label="Email preview"
      className="flex h-96 flex-col overflow-hidden rounded-lg border bg-sunken lg:h-auto"
    >
      <header className="border-b px-3 py-2">
        <p className="text-xs font-medium text-subtle">Email preview</p>
        {mail ? (
          <p className="font-medium wrap-anywhere" dir="auto">
            {mail.subject}
          </p>
        ) : (
          <Skeleton className="mt-1 w-56" />
        )}
      </header>
      <EmailFrame mail={mail} problem={problem} />
    </section>
  );
}
