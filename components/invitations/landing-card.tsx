import { CalendarClock, Clock } from "lucide-react";
import type { ReactNode } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import type { LandingDetails } from "@/lib/invitations/link-queries";
import { Deadline } from "./deadline";
import { LandingMessage } from "./landing-message";

type Props = LandingDetails & {
  /** Where Continue posts to. */
  enterPath: string;
};

/** Says what the link leads to now and, where it leads on, lets a person go on. */
export function LandingCard(props: Props) {
  const { companyName: company, jobTitle, recruiter, enterPath } = props;
  switch (props.landing) {
    case "ready":
      return <Invitation {...props} />;
    case "started":
      return (
        <LandingMessage
          company={company}
          title="Welcome back"
          action={<Continue path={enterPath}>Continue</Continue>}
        >
          <p>
            Your interview for <Job title={jobTitle} /> is under way. The
            answers you have kept are saved; go on where you left off.
          </p>
          <p>
            Open until <Deadline {...props} />.
          </p>
        </LandingMessage>
      );
    case "submitted":
      return (
        <LandingMessage
          company={company}
          title="Your answers are submitted"
          action={<Continue path={enterPath}>See what happens next</Continue>}
        >
          <p>
            Thank you for your interview for <Job title={jobTitle} />. It is
            complete and cannot be changed any more.
          </p>
        </LandingMessage>
      );
    case "expired":
      return (
        <LandingMessage
          company={company}
          title="The deadline has passed"
          action={
            <AskByMail
              to={recruiter.email}
              subject={`More time for my interview: ${jobTitle}`}
            >
              Ask for more time
            </AskByMail>
          }
        >
          <p>
            Your interview for <Job title={jobTitle} /> was open until{" "}
            <Deadline {...props} />.
          </p>
          <p>
            If you still want to take part, ask {recruiter.name} for more time.
            This link then works again, and anything you recorded is kept.
          </p>
        </LandingMessage>
      );
    case "cancelled":
      return (
        <LandingMessage
          company={company}
          title="This interview was called off"
          action={
            <AskByMail to={recruiter.email} subject={`Interview: ${jobTitle}`}>
              Write to {recruiter.name}
            </AskByMail>
          }
        >
          <p>
            {company} has closed the interview for <Job title={jobTitle} />.
            There is nothing you need to do. If this surprises you, write to{" "}
            {recruiter.name}.
          </p>
        </LandingMessage>
      );
    case "withdrawn":
      return (
        <LandingMessage company={company} title="You withdrew your interview">
          <p>
            Your interview for <Job title={jobTitle} /> is closed, as you
            wished. If you change your mind, write to {recruiter.name} at{" "}
            {recruiter.email}.
          </p>
        </LandingMessage>
      );
  }
}

function Invitation(props: Props) {
  return (
    <section className="rounded-xl border bg-surface p-6 sm:p-10">
      <p className="mb-2 font-medium wrap-anywhere text-muted">
        {props.companyName}
      </p>
      <h1 className="text-2xl font-semibold tracking-tight text-balance wrap-anywhere">
        Video interview for <Job title={props.jobTitle} />
      </h1>
      <p className="mt-4 text-pretty text-muted">
        You record your answers when it suits you. There is no live call, no
        account and no app, and you can stop and come back with the same link.
      </p>
      <dl className="my-8 grid gap-4 border-y py-6">
        <Fact icon={<Clock />} label="Length">
          {props.questions}, {props.duration}
        </Fact>
        <Fact icon={<CalendarClock />} label="Open until">
          <Deadline {...props} />
        </Fact>
      </dl>
      <Continue path={props.enterPath}>Continue</Continue>
      <p className="mt-4 text-sm text-pretty text-muted">
        Nothing is recorded yet. Next you read what is recorded and who sees it,
        then you check your camera and microphone.
      </p>
    </section>
  );
}

/** A plain form: works without JavaScript, and a link that is merely opened does not press it. */
function Continue({ path, children }: { path: string; children: ReactNode }) {
  return (
    <form method="post" action={path}>
      <Button
        type="submit"
        variant="primary"
        size="large"
        className="w-full sm:w-auto"
      >
        {children}
      </Button>
    </form>
  );
}

function AskByMail({
  to,
  subject,
  children,
}: {
  to: string;
  subject: string;
  children: ReactNode;
}) {
  return (
    <a
      href={`mailto:${to}?subject=${encodeURIComponent(subject)}`}
      className={buttonClass(
        { variant: "secondary", size: "large" },
        "w-full sm:w-auto",
      )}
    >
      {children}
    </a>
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
        {label}
      </dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}

function Job({ title }: { title: string }) {
  return <bdi className="text-ink">{title}</bdi>;
}
