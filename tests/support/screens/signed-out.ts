import { expect } from "@playwright/test";
import { interviewLink, stopLinks } from "@/lib/links";
import { paths } from "@/lib/paths";
import { setupCode } from "@/lib/tokens";
import type { Sample } from "./sample";
import { expectRefused, press, type Screen } from "./screen";

/** Before anything was set up. */
export function setUpScreens(): Screen[] {
  const path = `${paths.setUp}?code=${setupCode()}`;
  return [
    { name: "set-up", path },
    {
      name: "set-up-refused",
      path,
      act: async (page) => {
        await page.getByLabel("Password", { exact: true }).fill("short");
        await press(page, "Set up Hifinity");
        await expectRefused(page);
      },
    },
    { name: "set-up-without-code", path: paths.setUp },
    { name: "set-up-wrong-code", path: `${paths.setUp}?code=wrong` },
  ];
}

export function signedOutScreens({ interviews }: Sample): Screen[] {
  const { pending, inProgress, completed, expired, cancelled, withdrawn } =
    interviews;
  const links = { ready: pending, started: inProgress, submitted: completed };
  const closed = { expired, cancelled, withdrawn };
  return [
    { name: "sign-in", path: paths.signIn },
    {
      name: "sign-in-refused",
      path: paths.signIn,
      act: async (page) => {
        await page.getByLabel("Email").fill("nobody@example.com");
        await page.getByLabel("Password", { exact: true }).fill("wrong");
        await press(page, "Sign in");
        await expect(page.getByRole("alert").first()).toBeVisible();
      },
    },
    { name: "not-found", path: "/no-such-page" },
    ...Object.entries({ ...links, ...closed }).map(([state, interview]) => ({
      name: `link-${state}`,
      path: interviewLink(interview),
    })),
    {
      name: "link-long-words",
      path: interviewLink(interviews.long),
    },
    { name: "link-right-to-left", path: interviewLink(interviews.rightToLeft) },
    { name: "link-wrong", path: paths.invitationLink("k1.wrong.wrong") },
    { name: "stop-reminders", path: stopLinks(pending).page },
    {
      name: "stop-reminders-done",
      path: stopLinks(withdrawn).page,
    },
  ];
}
