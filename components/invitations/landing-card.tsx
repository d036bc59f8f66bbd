import { CalendarClock, Clock } from "lucide-react";
import type { ReactNode } from "react";
import type { Elements } from "@/components/ui/elements";
import { Paragraph, Sentence } from "@/components/ui/sentence";
import type { LandingDetails } from "@/lib/invitations/landing-queries";
import type { Messages } from "@/lib/messages/en";
import type { Locale } from "@/lib/messages/locales";
import { AskByMail } from "./ask-by-mail";
import { CopyableAddress } from "./copyable-address";
import { Deadline } from "./deadline";
import { LandingMessage } from "./landing-message";
import { LinkForm } from "./link-form";
import { WordsOnDevice } from "./words-on-device";

type Props = LandingDetails & {
  words: Messages;
  locale: Locale;
  publicId: string;
  /** Where Continue posts to. */
  enterPath: string;
};

/** Says what the link leads to now and, where it leads on, lets a person go on. */
export function LandingCard(props: Props) {
  const { companyName: company, enterPath, jobTitle, recruiter } = props;
  const { landing, erased } = props.words;
  const job = <Job title={jobTitle} />;
  switch (props.landing) {
    case "ready":
      return <Invitation {...props} />;
    case "started":
      return <Started {...props} />;
    case "submitted":
      return (
        <LandingMessage
          company={company}
          title={landing.submitted.title}
          action={
            <LinkForm path={enterPath} label={landing.submitted.action} />
          }
        >
          <Paragraph of={landing.submitted.text(job)} />
        </LandingMessage>
      );
    case "expired":
      return (
        <Closed
          {...props}
          title={landing.expired.title}
          subject={landing.expired.subject(jobTitle)}
          ask={landing.expired.action}
        >
          <Paragraph of={landing.expired.wasOpen(job, <Until {...props} />)} />
          <p>{landing.expired.ask(recruiter.name)}</p>
        </Closed>
      );
    case "cancelled":
      return (
        <Closed
          {...props}
          title={landing.cancelled.title}
          subject={landing.cancelled.subject(jobTitle)}
          ask={landing.cancelled.action(recruiter.name)}
        >
          <Paragraph
            of={landing.cancelled.text(company, job, recruiter.name)}
          />
        </Closed>
      );
    case "withdrawn":
      return (
        <LandingMessage
          company={company}
          title={landing.withdrawn.title}
          action={
            <LinkForm
              path={enterPath}
              label={
                props.canUndo
                  ? landing.withdrawn.action
                  : landing.withdrawn.seeStored
              }
              variant="secondary"
            />
          }
        >
          <Paragraph of={landing.withdrawn.text(job)} />
        </LandingMessage>
      );
    case "erased":
      return (
        <LandingMessage
          company={company}
          title={erased.title}
          action={<YourData {...props} />}
        >
          <Paragraph of={erased.text(company, job)} />
          <p>{erased.done}</p>
        </LandingMessage>
      );
  }
}

function Started(props: Props) {
  const { continue: label, started } = props.words.landing;
  return (
    <LandingMessage
      company={props.companyName}
      title={started.title}
      action={<LinkForm path={props.enterPath} label={label} />}
    >
      <Paragraph of={started.text(<Job title={props.jobTitle} />)} />
      {props.isDeadlineAhead && (
        <Paragraph of={started.openUntil(<Until {...props} />)} />
      )}
    </LandingMessage>
  );
}

/** It can no longer be taken: whom to write to, and what is left on this device. */
function Closed({
  title,
  subject,
  ask,
  children,
  ...props
}: Props & {
  title: string;
  /** Subject of the email that the button begins. */
  subject: string;
  ask: string;
  children: Elements;
}) {
  const { companyName, recruiter, publicId, words } = props;
  const address = (
    <CopyableAddress address={recruiter.email} words={words.shared.address} />
  );
  return (
    <LandingMessage
      company={companyName}
      title={title}
      action={
        <div className="flex flex-col gap-3 sm:flex-row">
          <AskByMail to={recruiter.email} subject={subject}>
            {ask}
          </AskByMail>
          <YourData {...props} />
        </div>
      }
    >
      {children}
      <p className="wrap-anywhere">
        <Sentence of={words.shared.write(recruiter.name, address)} />
      </p>
      <WordsOnDevice publicId={publicId} words={words.writing.leftBehind} />
    </LandingMessage>
  );
}

function YourData({ enterPath, words: { landing } }: Props) {
  return (
    <LinkForm path={enterPath} label={landing.yourData} variant="secondary" />
  );
}

function Invitation(props: Props) {
  const { landing, shared } = props.words;
  const { ready } = landing;
  const form = ready.forms[props.answerForm];
  return (
    <section className="rounded-xl border bg-surface p-6 sm:p-10">
      <p className="mb-2 font-medium wrap-anywhere text-muted">
        {props.companyName}
      </p>
      <h1 className="text-2xl font-semibold tracking-tight text-balance wrap-anywhere">
        <Sentence of={form.title(<Job title={props.jobTitle} />)} />
      </h1>
      <p className="mt-4 text-pretty text-muted">
        {`${form.intro} ${ready.noCall}`}
      </p>
      <dl className="my-8 grid gap-4 border-y py-6">
        <Fact icon={<Clock />} label={ready.length}>
          {`${shared.questions(props.questions)}, ${shared.duration(props.seconds)}`}
        </Fact>
        {props.isDeadlineAhead && (
          <Fact icon={<CalendarClock />} label={ready.openUntil}>
            <Until {...props} />
          </Fact>
        )}
      </dl>
      <LinkForm path={props.enterPath} label={landing.continue} />
      <p className="mt-4 text-sm text-pretty text-muted">{form.hint}</p>
    </section>
  );
}

function Fact({
  icon,
  label,
  children,
}: {
  icon: ReactNode;
  label: string;
  children: ReactNode;
}) {
  return (
    <div className="relative ps-8">
      <dt className="text-sm text-muted">
        <span aria-hidden className="absolute start-0 top-1 [&_svg]:size-5">
          {icon}
        </span>
        <span>{label}</span>
      </dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}

/** A component of the browser gets what it shows, and no functions. */
function Until({ deadlineAt, timeZone, locale }: Props) {
  return <Deadline {...{ deadlineAt, timeZone, locale }} />;
}

function Job({ title }: { title: string }) {
  return <bdi className="text-ink">{title}</bdi>;
}
