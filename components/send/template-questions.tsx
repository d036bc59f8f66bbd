"use client";

import { X } from "lucide-react";
import { QuestionFacts } from "@/components/templates/question-facts";
import { IconButton } from "@/components/ui/icon-button";
import type { SendableTemplate } from "./template-cards";

/** Every question of a template, in the candidate's order. */
export function TemplateQuestions({
  template,
  onClose,
}: {
  template: SendableTemplate;
  onClose: () => void;
}) {
  return (
    <section
      aria-label={`Questions of ${template.title}`}
      className="flex flex-col rounded-lg border bg-sunken"
    >
      <header className="flex items-center gap-2 border-b py-1.5 ps-3 pe-1.5">
        <h3 className="min-w-0 flex-1 font-semibold wrap-anywhere">
          <bdi>{template.title}</bdi>
        </h3>
        <IconButton label="Close the preview" icon={<X />} onClick={onClose} />
      </header>
      <ol
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by the keyboard
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col divide-y overflow-y-auto"
      >
        {template.questions.map((question, index) => (
          <li key={question.id} className="flex gap-3 p-3">
            <span className="w-4 shrink-0 text-end text-subtle tabular">
              {index + 1}
            </span>
            <div className="min-w-0">
              <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
                {question.text}
              </p>
              <p className="mt-1">
                <QuestionFacts question={question} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
