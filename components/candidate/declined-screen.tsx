"use client";

import { AskByMail } from "@/components/invitations/ask-by-mail";
import { CopyableAddress } from "@/components/invitations/copyable-address";
import { Button } from "@/components/ui/button";
import { Sentence } from "@/components/ui/sentence";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { useWords } from "./words";

export function DeclinedScreen() {
  const { session, stage } = useInterview();
  const { declined: words, shared } = useWords();
  const { recruiter } = stage;
  const form = stage.accommodations.isInWriting
    ? words.keeping
    : words.recording;
  return (
    <Step
      title={form.title}
      intro={form.intro(stage.companyName)}
      actions={
        <>
          <AskByMail
            to={recruiter.email}
            subject={words.subject(stage.jobTitle)}
            variant="primary"
          >
            {words.ask}
          </AskByMail>
          <Button size="large" onClick={session.reconsider}>
            {words.reconsider}
          </Button>
        </>
      }
    >
      <section className="rounded-xl bg-sunken p-5">
        <h2 className="font-semibold">{words.next}</h2>
        <p className="mt-1">{form.text}</p>
        <p className="mt-2 wrap-anywhere">
          <Sentence
            of={shared.write(
              recruiter.name,
              <CopyableAddress
                address={recruiter.email}
                words={shared.address}
              />,
            )}
          />
        </p>
      </section>
    </Step>
  );
}
