"use client";

import { Eye } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { RadioCards } from "@/components/ui/radio-cards";
import { formatDuration, plural } from "@/lib/format";
import type { InterviewStatus } from "@/lib/generated/prisma/enums";
import { interviewStatusLabels } from "@/lib/interviews/status";
import type { SendableJob } from "@/lib/templates/queries";
import { difficultyLabels } from "@/lib/templates/status";
import type { SendChoices } from "./use-send-choices";

export type SendableTemplate = SendableJob["templates"][number];

/** An interview of the candidate that is still open. */
export type SentBefore = { templateId: string; status: InterviewStatus };

/** The chosen job's templates, one to choose, each with its questions to look at. */
export function TemplateCards({
  choices: { job, template: chosen, isAsked, change, preview },
  had,
  previewed,
}: {
  choices: SendChoices;
  had: SentBefore[];
  previewed: SendableTemplate | undefined;
}) {
  if (!job) return null;
  return (
    <RadioCards
      legend="Interview template"
      name="templateId"
      value={chosen?.id ?? null}
      onChange={(templateId) => {
        change({ templateId });
        // Questions that are being looked at are those of what is chosen.
        if (previewed) preview(templateId);
      }}
      error={isAsked && !chosen ? "Choose a template." : undefined}
      options={job.templates.map((template) => {
        const isPreviewed = template.id === previewed?.id;
        const open = had.find(({ templateId }) => templateId === template.id);
        return {
          value: template.id,
          title: <bdi className="wrap-anywhere">{template.title}</bdi>,
          details: (
            <>
              <span className="block">{facts(template)}</span>
              {open && (
                <Badge tone="warn" className="mt-1.5">
                  {`Already sent, ${interviewStatusLabels[open.status].toLowerCase()}`}
                </Badge>
              )}
            </>
          ),
          aside: (
            <IconButton
              label={`Preview the questions of ${template.title}`}
              icon={<Eye />}
              aria-pressed={isPreviewed}
              className="-my-1"
              onClick={() => preview(isPreviewed ? null : template.id)}
            />
          ),
        };
      })}
    />
  );
}

function facts(template: SendableTemplate): string {
  return [
    difficultyLabels[template.difficulty],
    template.focusArea,
    formatDuration(template.seconds),
    plural(template.questionCount, "question"),
  ]
    .filter(Boolean)
    .join(" · ");
}
