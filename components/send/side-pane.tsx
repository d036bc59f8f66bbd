"use client";

import { Mail } from "lucide-react";
import type { Locale } from "@/lib/messages/locales";
import { MailPreview } from "./mail-preview";
import { TemplateQuestions } from "./template-questions";
import type { SendableTemplate } from "./template-cards";

/** Beside the choices: the questions that are being looked at, else the mail as it will look. */
export function SidePane({
  previewed,
  onClosePreview,
  template,
  candidateId,
  ...mail
}: {
  previewed: SendableTemplate | null;
  onClosePreview: () => void;
  template: SendableTemplate | null;
  candidateId: string | null;
  deadlineOn: string;
  note: string;
  locale: Locale;
}) {
  if (previewed)
    return <TemplateQuestions template={previewed} onClose={onClosePreview} />;
  if (template && candidateId)
    return (
      <MailPreview
        {...mail}
        candidateId={candidateId}
        templateId={template.id}
      />
    );
  return (
    <div className="grid min-h-40 place-items-center rounded-lg border border-dashed p-6 text-center text-subtle">
      <p>
        <Mail aria-hidden className="mx-auto mb-2 size-5" />
        <span>
          {template
            ? "Use the eye icon next to a template to see its questions."
            : "Choose a template to preview the email."}
        </span>
      </p>
    </div>
  );
}
