import { Time } from "@/components/ui/time";
import { plural } from "@/lib/format";
import type { InterviewDetails } from "@/lib/interviews/queries";
import { mailKind } from "@/lib/invitations/mail-kinds";
import { wordsFirst } from "@/lib/invitations/server-words";
import { newsOf } from "@/lib/mail/news";
import { MailWords } from "./mail-words";
import { ViewEmail } from "./view-email";

/** Every mail about an interview, the latest first, with what is known of it. */
export function MailHistory({
  invitations,
}: {
  invitations: InterviewDetails["invitations"];
}) {
  if (invitations.length === 0)
    return <p className="text-muted">No emails sent.</p>;
  return (
    <ol className="-my-1 flex flex-col divide-y">
      {invitations.map((invitation) => (
        <li
          key={invitation.id}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-3"
        >
          <div className="min-w-0">
            <p className="font-medium">{mailKind(invitation.kind).label}</p>
            {/* Gone once the candidate's withdrawal is final. */}
            {invitation.toEmail && (
              <p className="text-sm wrap-anywhere text-muted">
                {`to ${invitation.toEmail}`}
              </p>
            )}
            <Trouble invitation={invitation} />
            {invitation.toEmail &&
              (invitation.sentAt ?? invitation.bouncedAt) && (
                <ViewEmail
                  invitationId={invitation.id}
                  label={`View email: ${mailKind(invitation.kind).label}`}
                />
              )}
          </div>
          <div className="flex flex-col items-end gap-0.5">
            <Standing invitation={invitation} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The state with its own time; when it was sent, where that is another. */
function Standing({
  invitation,
}: {
  invitation: InterviewDetails["invitations"][number];
}) {
  const news = newsOf(invitation);
  const { sentAt, queuedAt } = invitation;
  return (
    <>
      <MailWords news={{ ...news, isReminder: false }} />
      <Time at={news.at ?? queuedAt} className="text-sm text-subtle" />
      {sentAt && news.state !== "SENT" && (
        <span className="text-sm text-subtle">
          <span>{"Sent "}</span>
          <Time at={sentAt} />
        </span>
      )}
    </>
  );
}

/** The mail server's own words, and then its codes, when something is wrong. */
function Trouble({
  invitation: { lastError, sentAt, attempts, bouncedAt, failedAt },
}: {
  invitation: InterviewDetails["invitations"][number];
}) {
  if (!lastError || (sentAt && !bouncedAt)) return null;
  const isOver = Boolean(bouncedAt ?? failedAt);
  return (
    <p className="text-sm wrap-anywhere text-danger">
      {`${wordsFirst(lastError)}${!isOver ? ` ${plural(attempts, "attempt")} so far; retrying.` : ""}`}
    </p>
  );
}
