import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import type { ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SystemBanners } from "@/components/portal/system-banners";
import {
  TestModeChip,
  TestModeLine,
  TestModeProvider,
} from "@/components/portal/test-mode";
import { notices } from "@/lib/settings/notice";

const mail = {
  server: "localhost:1025",
  from: "Hifinity <mail@example.com>",
  isReachable: true,
  mailboxUrl: "http://localhost:1080",
};

test("M3.15 test mode has no banner, but a chip", () => {
  expect(banners({ mail, notice: null })).toBe("");
  expect(
    wordsOf(
      renderToStaticMarkup(<TestModeChip mailboxUrl={mail.mailboxUrl} />),
    ),
  ).toBe("Test mode");
});

test("M3.15 no notice tells people in a browser of environment variables", () => {
  const all = [
    banners({ mail: { ...mail, isReachable: false }, notice: null }),
    ...notices.map((notice) => banners({ mail, notice })),
  ];
  for (const words of all) {
    expect(words).not.toBe("");
    expect(words).not.toMatch(/\b[A-Z]+_[A-Z]+/);
  }
});

test("M3.15 what sends email says so in test mode, and only then", () => {
  const line = (isOn: boolean) =>
    wordsOf(
      renderToStaticMarkup(
        <TestModeProvider isOn={isOn}>
          <TestModeLine />
        </TestModeProvider>,
      ),
    );
  expect(line(true)).toBe("Test mode: emails stay in the built-in mailbox.");
  expect(line(false)).toBe("");
});

function banners(props: ComponentProps<typeof SystemBanners>): string {
  const nowhere = {} as ComponentProps<typeof AppRouterContext>["value"];
  return wordsOf(
    renderToStaticMarkup(
      <AppRouterContext value={nowhere}>
        <SystemBanners {...props} />
      </AppRouterContext>,
    ),
  );
}

function wordsOf(html: string): string {
  return html.replace(/<[^>]+>/g, "").trim();
}
