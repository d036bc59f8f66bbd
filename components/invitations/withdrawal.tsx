import type { ReactNode } from "react";
import { ForgetRecordings } from "@/components/candidate/forget-recordings";
import { buttonClass } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Paragraph, Sentence } from "@/components/ui/sentence";
import type { WithdrawalDetails } from "@/lib/answers/withdrawals/queries";
import type { Messages } from "@/lib/messages/en";
import type { Locale } from "@/lib/messages/locales";
import { paths } from "@/lib/paths";
import { undoDays } from "@/lib/time/withdrawal-window";
import { Deadline } from "./deadline";
import { LandingMessage } from "./landing-message";
import { LinkForm } from "./link-form";

type Props = WithdrawalDetails & {
  words: Messages;
  locale: Locale;
  /** Where the buttons post to. */
  actPath: string;
};
type Part = Props & { job: ReactNode };

/** Asks whether to withdraw for good, or says that it happened and lets it be undone. Plain forms: work without JavaScript. */
export function Withdrawal(props: Props) {
  const { companyName: company, isRetentionOver, withdrawnAt } = props;
  const { askedAt, undone } = props;
  const { withdrawal: words, erased } = props.words;
  const job = <bdi className="text-ink">{props.jobTitle}</bdi>;
  if (isRetentionOver)
    return (
      <LandingMessage company={company} title={erased.title}>
        <ForgetRecordings publicId={props.publicId} />
        <Paragraph of={erased.text(company, job)} />
        <p>{erased.done}</p>
      </LandingMessage>
    );
  if (withdrawnAt) return <Withdrawn {...props} job={job} />;
  if (askedAt) return <Confirmation {...props} job={job} />;
  if (undone) return <Undone {...props} undone={undone} job={job} />;
  return (
    <LandingMessage company={company} title={words.nothing.title}>
      <Paragraph of={words.nothing.text(job)} />
    </LandingMessage>
  );
}

/** It happened, and can be undone for some days. */
function Withdrawn({ job, ...props }: Part) {
  const { companyName: company, erasedAt, isSentAgain } = props;
  const undoUntil = isSentAgain ? null : props.undoUntil;
  const { done, undo } = props.words.withdrawal;
  return (
    <LandingMessage
      company={company}
      title={done.title}
      action={
        undoUntil && (
          <SureForm
            path={props.actPath}
            act="undo"
            words={undo}
            variant="secondary"
          />
        )
      }
    >
      <ForgetRecordings publicId={props.publicId} />
      <Paragraph of={done.text(company, job)} />
      <p>
        {undoUntil ? (
          <Sentence of={done.until(<Until {...props} at={undoUntil} />)} />
        ) : isSentAgain ? (
          props.words.notices.sentAgain
        ) : erasedAt ? (
          done.erased
        ) : (
          done.isTooLate
        )}
      </p>
    </LandingMessage>
  );
}

/** The withdrawal was undone: the interview continues, or is over as it was before. */
function Undone({
  job,
  undone: { isOpen, openUntil },
  ...props
}: Part & { undone: NonNullable<Props["undone"]> }) {
  const { undone: words } = props.words.withdrawal;
  return (
    <LandingMessage
      company={props.companyName}
      title={isOpen ? words.open : words.over}
      action={
        // Loaded anew: a page of the link may use no camera.
        <a
          href={paths.candidateInterview(props.publicId, props.locale)}
          className={buttonClass(
            { variant: "primary", size: "large" },
            "w-full sm:w-auto",
          )}
        >
          <span>{isOpen ? words.continue : words.see}</span>
        </a>
      }
    >
      {openUntil && (
        <Paragraph of={words.until(<Until {...props} at={openUntil} />)} />
      )}
      <Paragraph of={words.text(props.companyName, job)} />
    </LandingMessage>
  );
}

/** Asks once more, with what will happen. */
function Confirmation({ job, companyName: company, actPath, words }: Part) {
  const { title, confirm, effects } = words.withdrawal;
  return (
    <LandingMessage
      company={company}
      title={title}
      action={
        <SureForm
          path={actPath}
          act="withdraw"
          words={confirm}
          variant="danger"
        />
      }
    >
      <Paragraph of={confirm.intro(job)} />
      <ul className="list-disc space-y-2 ps-5">
        {effects(company, undoDays).map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
    </LandingMessage>
  );
}

function Until({
  at,
  timeZone,
  locale,
}: Pick<Props, "timeZone" | "locale"> & { at: string }) {
  return <Deadline deadlineAt={at} {...{ timeZone, locale }} />;
}

/** With a box to tick: mail scanners press buttons. */
function SureForm({
  path,
  act,
  words,
  variant,
}: {
  path: string;
  act: "withdraw" | "undo";
  words: { sure: string; act: string };
  variant: "secondary" | "danger";
}) {
  return (
    <LinkForm path={path} label={words.act} variant={variant}>
      <input type="hidden" name="act" value={act} />
      <Checkbox label={words.sure} name="sure" value="yes" required />
    </LinkForm>
  );
}
