import { expect, test, type Page } from "@playwright/test";
import { db } from "@/lib/db";
import { interviewLink } from "@/lib/links";
import { paths } from "@/lib/paths";
import { expectAccessible } from "@/tests/support/axe";
import {
  findOwner,
  makeActor,
  makeCandidate,
  makeInterview,
} from "@/tests/support/make";
import { setUp, signIn } from "@/tests/support/portal";
import { makeRecorded, submit } from "@/tests/support/recorded";
import { startStack, type Stack } from "@/tests/support/stack";

let stack: Stack;

test.beforeAll(async () => {
  stack = await startStack();
});

test.afterAll(() => stack?.stop());

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`axe finds nothing on the portal's pages (${colorScheme})`, async ({
      page,
    }) => {
      test.setTimeout(240_000);
      const ids = await fillPortal(page);
      for (const path of [
        paths.home,
        paths.jobs,
        paths.job(ids.job),
        paths.templates,
        paths.template(ids.template),
        paths.candidates,
        `${paths.candidates}?add=1`,
        `${paths.candidates}?q=nobody-has-this-name`,
        paths.sendInterview(ids.candidate),
        paths.candidate(ids.candidate),
        paths.applications,
        paths.application(ids.application),
        paths.interviews,
        paths.interview(ids.interview),
        paths.settings,
      ]) {
        await page.goto(stack.appUrl + path);
        await expect(page.getByRole("heading").first()).toBeVisible();
        await expectAccessible(page, path);
      }
    });

    test(`axe finds nothing on the page of the emailed link (${colorScheme})`, async ({
      page,
    }) => {
      await page.goto(interviewLink(await makeInterview(await makeActor())));
      await expect(
        page.getByRole("button", { name: "Continue" }),
      ).toBeVisible();
      await expectAccessible(page, "landing");
    });
  });
}

/** Signs in as the owner of an organization that has something on every page. */
async function fillPortal(page: Page) {
  if ((await db.organization.count()) === 0) await setUp(page, stack);
  else await signIn(page, stack);
  const actor = await findOwner();
  const candidate = await makeCandidate(actor);
  const interview = await makeRecorded(actor, undefined, {
    candidateId: candidate.id,
  });
  await submit(interview);
  return {
    candidate: candidate.id,
    interview: interview.id,
    application: interview.applicationId,
    template: interview.templateId,
    job: interview.jobId,
  };
}
