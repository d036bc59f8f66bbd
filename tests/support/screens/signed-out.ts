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
    ...Object.entries(interviews).map(([state, interview]) => ({
      name: `link-${state}`,
      path: interviewLink(interview),
    })),
    { name: "link-wrong", path: paths.invitationLink("k1.wrong.wrong") },
    { name: "stop-reminders", path: stopLinks(interviews.pending).page },
    {
      name: "stop-reminders-done",
      path: stopLinks(interviews.withdrawn).page,
    },
  ];
}
