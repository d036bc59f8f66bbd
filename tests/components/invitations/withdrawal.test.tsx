import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Withdrawal } from "@/components/invitations/withdrawal";
import type { WithdrawalDetails } from "@/lib/answers/withdrawals/queries";
import { loadMessages } from "@/lib/messages/load";
import { locales, type Locale } from "@/lib/messages/locales";
import { paths } from "@/lib/paths";

test.each(locales)(
  "after an undo the page says that it worked, and leads on (%s)",
  async (locale) => {
    const { withdrawal: words } = await loadMessages(locale);
    const open = await shown(locale, {
      isOpen: true,
      openUntil: "2026-12-05T23:59:59Z",
    });
    expect(open).toContain(words.undone.open);
    expect(open).toContain(words.undone.continue);
    expect(open).toContain(`href="${paths.candidateInterview("a", locale)}"`);
    expect(open).toMatch(/December 5|Dec 5|5 de diciembre/);
    expect(open).not.toContain(words.nothing.title);

    const paused = await shown(locale, { isOpen: true, openUntil: null });
    expect(paused).toContain(words.undone.open);
    expect(paused).not.toMatch(/Dec|dic/);

    const over = await shown(locale, { isOpen: false, openUntil: null });
    expect(over).toContain(words.undone.over);
    expect(over).toContain(words.undone.see);
  },
);

test.each(locales)(
  "who never withdrew reads that nothing has changed (%s)",
  async (locale) => {
    const { withdrawal: words } = await loadMessages(locale);
    const page = await shown(locale, null);
    expect(page).toContain(words.nothing.title);
    expect(page).not.toContain(words.undone.continue);
  },
);

test.each(locales)(
  "who was sent the interview again is led there, and offered no undoing (%s)",
  async (locale) => {
    const words = await loadMessages(locale);
    const page = await shown(locale, null, {
      withdrawnAt: "2026-12-01T09:00:00Z",
      undoUntil: "2026-12-08T09:00:00Z",
      isSentAgain: true,
    });
    expect(page).toContain(words.notices.sentAgain);
    expect(page).not.toContain("<form");
  },
);

/** The page of an email about withdrawing, while nothing is withdrawn or asked. */
async function shown(
  locale: Locale,
  undone: WithdrawalDetails["undone"],
  rest: Partial<WithdrawalDetails> = {},
): Promise<string> {
  return renderToStaticMarkup(
    <Withdrawal
      publicId="a"
      companyName="Acme"
      jobTitle="Welder"
      timeZone="UTC"
      isRetentionOver={false}
      askedAt={null}
      withdrawnAt={null}
      undoUntil={null}
      erasedAt={null}
      undone={undone}
      isSentAgain={false}
      words={await loadMessages(locale)}
      locale={locale}
      actPath="/act"
      {...rest}
    />,
  );
}
