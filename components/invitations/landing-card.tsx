import { CalendarClock, Clock } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Sentence } from "@/components/ui/sentence";
import type { LandingDetails } from "@/lib/invitations/landing-queries";
import type { Messages } from "@/lib/messages/en";
import type { Locale } from "@/lib/messages/locales";
import { AskByMail } from "./ask-by-mail";
import { CopyableAddress } from "./copyable-address";
import { Deadline } from "./deadline";
import { LandingMessage } from "./landing-message";
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
  const { companyName: company, recruiter, enterPath } = props;
  const { landing, erased, shared } = props.words;
  const job = <Job title={props.jobTitle} />;
  const deadline = <Until {...props} />;
  const address = (
    <p className="wrap-anywhere">
      <Sentence
        of={shared.write(
          recruiter.name,
          <CopyableAddress address={recruiter.email} words={shared.address} />,
        )}
      />
    </p>
  );
  const leftBehind = (
    <WordsOnDevice
      publicId={props.publicId}
      words={props.words.writing.leftBehind}
    />
  );
  switch (props.landing) {
    case "ready":
      return <Invitation {...props} />;
    case "started":
      return (
        <LandingMessage
          company={company}
          title={landing.started.title}
          action={<Continue path={enterPath}>{landing.continue}</Continue>}
        >
          <p>
            <Sentence of={landing.started.text(job)} />
          </p>
          <p>
            <Sentence of={landing.started.openUntil(deadline)} />
          </p>
        </LandingMessage>
      );
    case "submitted":
      return (
        <LandingMessage
          company={company}
          title={landing.submitted.title}
          action={
            <Continue path={enterPath}>{landing.submitted.action}</Continue>
          }
        >
          <p>
            <Sentence of={landing.submitted.text(job)} />
          </p>
        </LandingMessage>
      );
    case "expired":
      return (
        <LandingMessage
          company={company}
          title={landing.expired.title}
          action={
            <Actions>
              <AskByMail
                to={recruiter.email}
                subject={landing.expired.subject(props.jobTitle)}
              >
                {landing.expired.action}
              </AskByMail>
              <Continue path={enterPath} isQuiet>
                {landing.yourData}
              </Continue>
            </Actions>
          }
        >
          <p>
            <Sentence of={landing.expired.wasOpen(job, deadline)} />
          </p>
          <p>{landing.expired.ask(recruiter.name)}</p>
          {address}
          {leftBehind}
        </LandingMessage>
      );
    case "cancelled":
      return (
        <LandingMessage
          company={company}
          title={landing.cancelled.title}
          action={
            <Actions>
              <AskByMail
                to={recruiter.email}
                subject={landing.cancelled.subject(props.jobTitle)}
              >
                {landing.cancelled.action(recruiter.name)}
              </AskByMail>
              <Continue path={enterPath} isQuiet>
                {landing.yourData}
              </Continue>
            </Actions>
          }
        >
          <p>
            <Sentence
              of={landing.cancelled.text(company, job, recruiter.name)}
            />
          </p>
          {address}
          {leftBehind}
        </LandingMessage>
      );
    case "withdrawn":
      return (
        <LandingMessage
          company={company}
          title={landing.withdrawn.title}
          action={
            <Continue path={enterPath} isQuiet>
              {landing.withdrawn.action}
            </Continue>
          }
        >
          <p>
            <Sentence of={landing.withdrawn.text(job)} />
          </p>
        </LandingMessage>
      );
    case "erased":
      return (
        <LandingMessage
          company={company}
          title={erased.title}
          action={
            <Continue path={enterPath} isQuiet>
              {landing.yourData}
            </Continue>
          }
        >
          <p>
            <Sentence of={erased.text(company, job)} />
          </p>
          <p>{erased.done}</p>
        </LandingMessage>
      );
  }
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
        <Fact icon={<CalendarClock />} label={ready.openUntil}>
          <Until {...props} />
        </Fact>
      </dl>
      <Continue path={props.enterPath}>{landing.continue}</Continue>
      <p className="mt-4 text-sm text-pretty text-muted">{form.hint}</p>
    </section>
  );
}

/** A plain form: works without JavaScript, and a link that is merely opened does not press it. */
function Continue({
  path,
  isQuiet = false,
  children,
}: {
  path: string;
  /** Not what most people come for. */
  isQuiet?: boolean;
  children: ReactNode;
}) {
  return (
    <form method="post" action={path}>
      <Button
        type="submit"
        variant={isQuiet ? "secondary" : "primary"}
        size="large"
        className="w-full sm:w-auto"
      >
        {children}
      </Button>
    </form>
  );
}

function Actions({ children }: { children: ReactNode }) {
  return <div className="flex flex-col gap-3 sm:flex-row">{children}</div>;
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
