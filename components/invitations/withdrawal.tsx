import { ForgetRecordings } from "@/components/candidate/forget-recordings";
import { Button, buttonClass } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import type { Elements } from "@/components/ui/elements";
import { Sentence } from "@/components/ui/sentence";
import type { WithdrawalDetails } from "@/lib/answers/withdrawals/queries";
import type { Messages } from "@/lib/messages/en";
import type { Locale } from "@/lib/messages/locales";
import { paths } from "@/lib/paths";
import { undoDays } from "@/lib/time/withdrawal-window";
import { Deadline } from "./deadline";
import { LandingMessage } from "./landing-message";

/** Asks whether to withdraw for good, or says that it happened and lets it be undone. Plain forms: work without JavaScript. */
export function Withdrawal({
  companyName: company,
  jobTitle,
  publicId,
  timeZone,
  askedAt,
  withdrawnAt,
  undoUntil,
  erasedAt,
  undone,
  isRetentionOver,
  words: { withdrawal: words, erased },
  locale,
  actPath,
}: WithdrawalDetails & {
  words: Messages;
  locale: Locale;
  /** Where the buttons post to. */
  actPath: string;
}) {
  const job = <bdi className="text-ink">{jobTitle}</bdi>;
  if (isRetentionOver)
    return (
      <LandingMessage company={company} title={erased.title}>
        <ForgetRecordings publicId={publicId} />
        <p>
          <Sentence of={erased.text(company, job)} />
        </p>
        <p>{erased.done}</p>
      </LandingMessage>
    );
  if (withdrawnAt)
    return (
      <LandingMessage
        company={company}
        title={words.done.title}
        action={
          undoUntil && (
            <SureForm path={actPath} act="undo" sure={words.undo.sure}>
              <Button type="submit" size="large" className="w-full sm:w-auto">
                {words.undo.act}
              </Button>
            </SureForm>
          )
        }
      >
        <ForgetRecordings publicId={publicId} />
        <p>
          <Sentence of={words.done.text(company, job)} />
        </p>
        <p>
          {undoUntil ? (
            <Sentence
              of={words.done.until(
                <Deadline deadlineAt={undoUntil} {...{ timeZone, locale }} />,
              )}
            />
          ) : erasedAt ? (
            words.done.erased
          ) : (
            words.done.isTooLate
          )}
        </p>
      </LandingMessage>
    );
  if (!askedAt && undone)
    return (
      <LandingMessage
        company={company}
        title={undone.isOpen ? words.undone.open : words.undone.over}
        action={
          // Loaded anew: a page of the link may use no camera.
          <a
            href={paths.candidateInterview(publicId, locale)}
            className={buttonClass(
              { variant: "primary", size: "large" },
              "w-full sm:w-auto",
            )}
          >
            <span>
              {undone.isOpen ? words.undone.continue : words.undone.see}
            </span>
          </a>
        }
      >
        {undone.openUntil && (
          <p>
            <Sentence
              of={words.undone.until(
                <Deadline
                  deadlineAt={undone.openUntil}
                  {...{ timeZone, locale }}
                />,
              )}
            />
          </p>
        )}
        <p>
          <Sentence of={words.undone.text(company, job)} />
        </p>
      </LandingMessage>
    );
  if (!askedAt)
    return (
      <LandingMessage company={company} title={words.nothing.title}>
        <p>
          <Sentence of={words.nothing.text(job)} />
        </p>
      </LandingMessage>
    );
  return (
    <LandingMessage
      company={company}
      title={words.title}
      action={
        <SureForm path={actPath} act="withdraw" sure={words.confirm.sure}>
          <Button
            type="submit"
            variant="danger"
            size="large"
            className="w-full sm:w-auto"
          >
            {words.confirm.act}
          </Button>
        </SureForm>
      }
    >
      <p>
        <Sentence of={words.confirm.intro(job)} />
      </p>
      <ul className="list-disc space-y-2 ps-5">
        {words.effects(company, undoDays).map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
    </LandingMessage>
  );
}

/** With a box to tick: mail scanners press buttons. */
function SureForm({
  path,
  act,
  sure,
  children,
}: {
  path: string;
  act: "withdraw" | "undo";
  sure: string;
  children: Elements;
}) {
  return (
    <form method="post" action={path} className="flex flex-col gap-5">
      <input type="hidden" name="act" value={act} />
      <Checkbox label={sure} name="sure" value="yes" required />
      {children}
    </form>
  );
}
