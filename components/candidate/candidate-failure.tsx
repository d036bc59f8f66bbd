"use client";

import { languageOf, locales } from "@/lib/messages/locales";

/**
 * A candidate's page that failed, in every language: which one is theirs may be what could not be found out. Plain markup,
 * because every such page loads it beforehand.
 */
export function CandidateFailure({
  error,
  retry,
}: {
  error: unknown;
  retry: () => void;
}) {
  const digest =
    error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <div role="alert" className="candidate grid gap-10">
      {locales.map((locale) => {
        const { direction, failure: words } = languageOf(locale);
        return (
          <section
            key={locale}
            lang={locale}
            dir={direction}
            className="flex flex-col items-start gap-2"
          >
            <h1 className="text-xl font-semibold text-balance">
              {words.title}
            </h1>
            <p className="text-pretty text-muted">{words.text}</p>
            {digest && (
              <p className="text-muted">
                <span>{`${words.reference} `}</span>
                <code className="font-mono">{digest}</code>
              </p>
            )}
            <button
              type="button"
              onClick={retry}
              className="mt-2 h-11 rounded-lg border bg-surface px-5 font-medium hover:bg-hover"
            >
              {words.retry}
            </button>
          </section>
        );
      })}
    </div>
  );
}
