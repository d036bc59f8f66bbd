"use client";

import { CircleCheck, Circle } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { paths } from "@/lib/paths";
import { places } from "@/lib/templates/places";
import { topicsOfQuestion } from "@/lib/templates/sensitive-topics";
import type { PublicationCheck } from "@/lib/templates/status";
import { TopicWarning } from "./topic-warning";
import { useEditor } from "./use-template-editor";

const linkClass = "rounded-sm text-accent-ink underline underline-offset-2";
const remedyClass = cn(linkClass, "text-start text-sm");

/** What is still missing before candidates can be sent the template, and what they are sent now. */
export function PublishPanel() {
  const { id, checks, draft, version, isChanged, cards } = useEditor();
  return (
    <Card
      title={panelTitle(checks, version > 0 && !isChanged)}
      description={<PublicationNews />}
    >
      <ul className="flex flex-col gap-2.5">
        {checks.map((check) => (
          <Check key={check.label} check={check} />
        ))}
        {draft.questions.map((question, index) =>
          topicsOfQuestion(question).map((topic) => (
            <li key={question.id + topic.name}>
              <TopicWarning
                topic={topic}
                what={
                  <button
                    type="button"
                    className={linkClass}
                    onClick={() => cards.goTo(places.text(question.id))}
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
          <TextLink href={paths.templateVersions(id)}>
            All published versions
          </TextLink>
        </p>
      )}
    </Card>
  );
}

function Check({ check }: { check: PublicationCheck }) {
  const { label, isDone } = check;
  const Icon = isDone ? CircleCheck : Circle;
  return (
    <li className="flex gap-2.5">
      <Icon
        aria-hidden
        className={cn(
          "mt-0.5 size-4 shrink-0",
          isDone ? "text-success" : "text-subtle",
        )}
      />
      <span className={cn("min-w-0", isDone && "text-muted")}>
        <span className="block">
          <span>{label}</span>
          <span className="sr-only">{isDone ? ": done" : ": missing"}</span>
        </span>
        {!isDone && <Remedy check={check} />}
      </span>
    </li>
  );
}

/** What to do, as the way there. */
function Remedy({
  check: { remedy, place, href },
}: {
  check: PublicationCheck;
}) {
  const { goTo } = useEditor().cards;
  if (href)
    return (
      <Link href={href} className={remedyClass}>
        {remedy}
      </Link>
    );
  if (place)
    return (
      <button type="button" className={remedyClass} onClick={() => goTo(place)}>
        {remedy}
      </button>
    );
  return <span className="block text-sm text-muted">{remedy}</span>;
}

function panelTitle(checks: PublicationCheck[], isUpToDate: boolean): string {
  if (checks.some((check) => !check.isDone)) return "Before you publish";
  return isUpToDate ? "Up to date" : "Ready to publish";
}

function PublicationNews(): ReactNode {
  const { version, publishedAt, isChanged } = useEditor();
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
