import { Check } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { paths } from "@/lib/paths";
import type { FirstSteps as Progress } from "@/lib/portal/home/queries";

/** The way to the first sent interview; the step that comes next has the button. */
export function FirstSteps(progress: Progress) {
  const steps = stepsOf(progress);
  const next = steps.find((step) => !step.isDone);
  return (
    <section aria-labelledby="first-steps" className="max-w-2xl">
      <h2 id="first-steps" className="text-lg font-semibold">
        Four steps to your first interview
      </h2>
      <ol className="mt-3 divide-y rounded-lg border bg-surface">
        {steps.map((step, index) => (
          <li
            key={step.title}
            aria-current={step === next ? "step" : undefined}
            className="flex gap-3.5 p-4"
          >
            <span
              aria-hidden
              className={cn(
                "grid size-6 shrink-0 place-items-center rounded-full text-xs font-semibold tabular",
                step.isDone
                  ? "bg-success-soft text-success"
                  : step === next
                    ? "bg-accent text-on-accent"
                    : "bg-hover text-muted",
              )}
            >
              {step.isDone ? <Check className="size-3.5" /> : index + 1}
            </span>
            <div className="min-w-0 flex-1">
              <h3
                className={cn(
                  "leading-6 font-medium",
                  step.isDone && "text-muted",
                )}
              >
                <span>{step.title}</span>
                {step.isDone && <span className="sr-only">: done</span>}
              </h3>
              {!step.isDone && (
                <p className="text-pretty text-muted">{step.help}</p>
              )}
              {step === next && (
                <ButtonLink href={step.href} variant="primary" className="mt-3">
                  {step.action}
                </ButtonLink>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function stepsOf({ jobId, draftId, candidateId, hasPublished }: Progress) {
  return [
    {
      title: "Create a job",
      help: "The role you’re hiring for. Candidates see its title.",
      action: "New job",
      href: paths.newJob,
      isDone: jobId !== null,
    },
    {
      title: "Publish an interview template",
      help: "Four to six questions, each with a time limit and examples of weak and strong answers. You can send it once it’s published.",
      action: draftId ? "Finish the draft" : "New template",
      href: draftId
        ? paths.template(draftId)
        : paths.newTemplate(jobId ?? undefined),
      isDone: hasPublished,
    },
    {
      title: "Add a candidate",
      help: "All you need is a name and an email address.",
      action: "Go to Candidates",
      href: paths.candidates,
      isDone: candidateId !== null,
    },
    {
      title: "Send the interview",
      help: "The candidate gets a personal link by email and answers in their browser whenever it works for them. Track their progress here.",
      action: "Send Interview",
      href: candidateId ? paths.sendInterview(candidateId) : paths.candidates,
      isDone: false,
    },
  ];
}
