import { expect, type Page } from "@playwright/test";
import { interviewLink, stopLinks, withdrawLink } from "@/lib/links";
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

export function signedOutScreens(sample: Sample): Screen[] {
  const { interviews } = sample;
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
    { name: "withdraw-nothing", path: withdrawLink(interviews.pending) },
    { name: "withdraw", path: withdrawLink(interviews.askedToWithdraw) },
    { name: "withdraw-done", path: withdrawLink(interviews.withdrawn) },
    { name: "withdraw-erased", path: withdrawLink(interviews.erased) },
    {
      name: "withdraw-past-retention",
      path: withdrawLink(interviews.pastRetention),
    },
    ...candidateScreens(sample),
  ];
}

/** The candidate's page of an interview that is over, as the link leads to it. */
function candidateScreens({ interviews }: Sample): Screen[] {
  const { completed, expired, cancelled, askedToWithdraw } = interviews;
  const { withdrawn, erased, pastRetention } = interviews;
  const over = {
    ...{ completed, expired, cancelled, askedToWithdraw },
    ...{ withdrawn, erased, pastRetention },
  };
  const enter = async (page: Page) => {
    await page.locator("form button").click();
    await page.waitForURL(/\/interview\//);
    await expect(page.locator("[data-upload]")).toBeVisible();
  };
  const data = async (page: Page) => {
    await enter(page);
    await page.locator("main a[href$='/data']").click();
    await page.waitForURL(/\/data$/);
  };
  return [
    ...Object.entries(over).map(([state, interview]) => ({
      name: `candidate-over-${state}`,
      path: interviewLink(interview),
      act: enter,
    })),
    {
      name: "candidate-withdraw-dialog",
      path: interviewLink(completed),
      act: async (page) => {
        await enter(page);
        await press(page, "Retirar mi entrevista");
      },
    },
    {
      name: "candidate-undo-dialog",
      path: interviewLink(withdrawn),
      act: async (page) => {
        await enter(page);
        await press(page, "Undo the withdrawal");
      },
    },
    { name: "candidate-data", path: interviewLink(completed), act: data },
    { name: "candidate-data-none", path: interviewLink(erased), act: data },
  ];
}
