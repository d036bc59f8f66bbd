"use client";

import { Mail } from "lucide-react";
import { MailPreview } from "./mail-preview";
import type { SendableTemplate } from "./template-cards";
import { TemplateQuestions } from "./template-questions";
import type { SendChoices } from "./use-send-choices";

type Props = {
  choices: SendChoices;
  candidateId: string | undefined;
  previewed: SendableTemplate | undefined;
};

/** Beside the choices, and as high as they are, whatever it shows: looking at questions moves nothing. */
export function SidePane(props: Props) {
  return (
    <div
      id={props.choices.paneId}
      className="min-w-0 scroll-mt-4 lg:relative lg:min-h-112 lg:*:absolute lg:*:inset-0"
    >
      <Content {...props} />
    </div>
  );
}

/** The questions that are being looked at, else the mail as it will look. */
function Content({ choices, candidateId, previewed }: Props) {
  const { template, preview } = choices;
  if (previewed)
    return (
      <TemplateQuestions template={previewed} onClose={() => preview(null)} />
    );
  if (template && candidateId)
    return (
      <MailPreview
        candidateId={candidateId}
        templateId={template.id}
        choices={choices}
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
