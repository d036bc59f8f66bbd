"use client";

import { lazy, useEffect, useState, useTransition } from "react";
import { Banner } from "@/components/ui/banner";
import { whenIdle } from "@/components/ui/when-idle";
import type { CandidateStage } from "@/lib/answers/queries";
import type { Locale } from "@/lib/messages/locales";
import { Frame } from "./frame";
import { LanguageChoice } from "./language-choice";
import { NeedChange } from "./need-change";
import { NeedsScript } from "./needs-script";
import { IdleStrip } from "./strip";
import { WelcomeScreen } from "./welcome-screen";
import { useWords, WordsProvider } from "./words";

const loadInterview = () => import("./interview");
const Interview = lazy(async () => ({
  default: (await loadInterview()).Interview,
}));

type Props = {
  stage: CandidateStage;
  /** Path of the organization's logo. */
  logo: string | null;
  /** Whether the welcome is behind them; kept in the address, for a page without JavaScript. */
  hasBegun: boolean;
};

/** A candidate's visit. The welcome is light; the recorder and all that follows are fetched meanwhile. */
export function Visit({ locale, ...props }: Props & { locale: Locale }) {
  const { publicId, locale: stored } = props.stage;
  return (
    <WordsProvider publicId={publicId} stored={stored} locale={locale}>
      <Pages {...props} />
    </WordsProvider>
  );
}

function Pages({ stage: first, logo, hasBegun }: Props) {
  const [stage, setStage] = useState(first);
  const [isBegun, setIsBegun] = useState(hasBegun);
  const [isOpening, startOpening] = useTransition();
  const [isNotLoaded, setIsNotLoaded] = useState(false);
  const { shared } = useWords();
  const isWelcome = stage.step === "consents" && !isBegun;
  useEffect(
    () => (isWelcome ? whenIdle(loadInterview) : undefined),
    [isWelcome],
  );
  const begin = () =>
    startOpening(async () => {
      // Without a connection the welcome stays, and the button can be pressed again.
      const found = await loadInterview().catch(() => null);
      startOpening(() => {
        setIsNotLoaded(!found);
        if (found) setIsBegun(true);
      });
    });
  // No fallback: the server waits for it, so that it can be read without scripts, and the welcome stays until it is here.
  if (!isWelcome)
    return <Interview stage={stage} logo={logo} hasBegun={isBegun} />;
  return (
    <Frame
      {...stage}
      logo={logo}
      language={<LanguageChoice />}
      footer={
        <>
          <IdleStrip />
          <NeedChange stage={stage} onStage={setStage} />
        </>
      }
    >
      <NeedsScript />
      <div role="alert" className="mb-6 empty:hidden">
        {isNotLoaded && <Banner tone="warn">{shared.notLoaded}</Banner>}
      </div>
      <WelcomeScreen stage={stage} isOpening={isOpening} onBegin={begin} />
    </Frame>
  );
}
