import { CircleCheck, Circle } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { paths } from "@/lib/paths";
import type { QuestionDraft } from "@/lib/templates/draft";
import { places } from "@/lib/templates/places";
import { topicsOfQuestion } from "@/lib/templates/sensitive-topics";
import type { PublicationCheck } from "@/lib/templates/status";
import { TopicWarning } from "./topic-warning";

const remedyClass =
  "rounded-sm text-start text-sm text-accent-ink underline underline-offset-2";

/** What is still missing before candidates can be sent the template, and what they are sent now. */
export function PublishPanel({
  templateId,
  checks,
  questions,
  version,
  publishedAt,
  isChanged,
  onGoTo,
}: {
  templateId: string;
  checks: PublicationCheck[];
  questions: QuestionDraft[];
  version: number;
  publishedAt: Date | null;
  isChanged: boolean;
  /** Leads to a field (lib/templates/places.ts). */
  onGoTo: (place: string) => void;
}) {
  return (
    <Card
      title={panelTitle(checks, version, isChanged)}
      description={publicationNews({ version, publishedAt, isChanged })}
    >
      <ul className="flex flex-col gap-2.5">
        {checks.map((check) => (
          <li key={check.label} className="flex gap-2.5">
            {check.isDone ? (
              <CircleCheck
                aria-hidden
                className="mt-0.5 size-4 shrink-0 text-success"
              />
            ) : (
              <Circle
                aria-hidden
                className="mt-0.5 size-4 shrink-0 text-subtle"
              />
            )}
            <span className={cn("min-w-0", check.isDone && "text-muted")}>
              <span className="block">
                <span>{check.label}</span>
                <span className="sr-only">
                  {check.isDone ? ": done" : ": missing"}
                </span>
              </span>
              {!check.isDone && <Remedy check={check} onGoTo={onGoTo} />}
            </span>
          </li>
        ))}
        {questions.map((question, index) =>
          topicsOfQuestion(question).map((topic) => (
            <li key={question.id + topic.name}>
              <TopicWarning
                topic={topic}
                what={
                  <button
                    type="button"
                    className="rounded-sm text-accent-ink underline underline-offset-2"
                    onClick={() => onGoTo(places.text(question.id))}
                  >
                    {`Question ${index + 1}`}
                  </button>
                }
              />
            </li>
          )),
        )}
      </ul>
      {version > 0 && (
        <p className="mt-4 text-sm">
          <TextLink href={paths.templateVersions(templateId)}>
            All published versions
          </TextLink>
        </p>
      )}
    </Card>
  );
}

/** What to do, as the way there. */
function Remedy({
  check: { remedy, place, href },
  onGoTo,
}: {
  check: PublicationCheck;
  onGoTo: (place: string) => void;
}) {
  if (href)
    return (
      <Link href={href} className={remedyClass}>
        {remedy}
      </Link>
    );
  if (place)
    return (
      <button
        type="button"
        className={remedyClass}
        onClick={() => onGoTo(place)}
      >
        {remedy}
      </button>
    );
  return <span className="block text-sm text-muted">{remedy}</span>;
}
function panelTitle(
  checks: PublicationCheck[],
  version: number,
  isChanged: boolean,
): string {
  if (checks.some((check) => !check.isDone)) return "Before you publish";
  return version > 0 && !isChanged ? "Up to date" : "Ready to publish";
}

function publicationNews({
  version,
  publishedAt,
  isChanged,
}: {
  version: number;
  publishedAt: Date | null;
  isChanged: boolean;
}): ReactNode {
  if (version === 0 || !publishedAt)
    return "You can send this template once it’s published.";
  return (
    <>
      <span>{`Version ${version} is live, published `}</span>
      <Time at={publishedAt} />
      <span>{`.${isChanged ? " Publish again to use your changes in new invitations. Interviews already sent stay the same." : ""}`}</span>
    </>
  );
}
