"use client";

import { Download } from "lucide-react";
import { CopyableAddress } from "@/components/invitations/copyable-address";
import { ButtonLink } from "@/components/ui/button";
import { Sentence } from "@/components/ui/sentence";
import type { CandidateStage } from "@/lib/answers/queries";
import { paths } from "@/lib/paths";
import { AskToWithdraw } from "./ask-to-withdraw";
import { useWords } from "./words";

/** What a candidate can do about an interview that is over: ask a person, save what is stored, withdraw. */
export function YourData({
  stage,
  onStage,
}: {
  stage: CandidateStage;
  /** What is known of the interview after a request. */
  onStage: (stage: CandidateStage) => void;
}) {
  const { yourData: words } = useWords();
  return (
    <>
      <Contact stage={stage} />
      <section className="flex flex-col gap-3 border-t pt-6">
        <h2 className="text-lg font-semibold">{words.title}</h2>
        <p className="text-muted">{words.intro}</p>
        <AskToWithdraw
          stage={stage}
          onStage={onStage}
          beside={<DownloadLink stage={stage} />}
        />
      </section>
    </>
  );
}

export function Contact({
  stage: { companyName, recruiter },
}: {
  stage: CandidateStage;
}) {
  const { yourData: words, shared } = useWords();
  const { name, email } = recruiter;
  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-lg font-semibold">{words.contact}</h2>
      <p className="wrap-anywhere">
        <Sentence
          of={words.write(
            name,
            companyName,
            <CopyableAddress address={email} words={shared.address} />,
          )}
        />
      </p>
    </section>
  );
}

export function DownloadLink({ stage }: { stage: CandidateStage }) {
  return (
    <ButtonLink href={paths.candidateData(stage.publicId)} icon={<Download />}>
      {useWords().yourData.download}
    </ButtonLink>
  );
}
