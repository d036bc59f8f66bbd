import { expect } from "@playwright/test";
import { settingsSections } from "@/components/settings/sections";
import { paths } from "@/lib/paths";
import type { Sample } from "./sample";
import { expectRefused, press, type Screen } from "./screen";

export function listScreens({ batch, mapping, report }: Sample): Screen[] {
  const nothing = "?q=nobody-has-this-name";
  return [
    { name: "home", path: paths.home },
    {
      name: "home-test-mode",
      path: paths.home,
      act: async (page) => {
        await page.getByRole("button", { name: "Test mode" }).click();
        await expect(
          page.getByRole("dialog", { name: "Test mode" }),
        ).toBeVisible();
      },
    },
    { name: "candidates-nothing", path: paths.candidates + nothing },
    { name: "applications-nothing", path: paths.applications + nothing },
    { name: "interviews-nothing", path: paths.interviews + nothing },
    { name: "batches", path: paths.batches },
    { name: "batch", path: paths.batch(batch) },
    { name: "batch-not-done", path: `${paths.batch(batch)}?show=not-done` },
    { name: "import", path: paths.importCandidates },
    { name: "import-columns", path: paths.candidateImport(mapping) },
    { name: "import-report", path: paths.candidateImport(report) },
    {
      name: "import-problems",
      path: `${paths.candidateImport(report)}?show=problems`,
    },
    {
      name: "settings",
      // As it was linked to while Settings was one page.
      path: `${paths.settings}#ai-requests`,
      act: (page) =>
        expect(page).toHaveURL(new RegExp(`${paths.settingsSection("ai")}$`)),
    },
    ...settingsSections.map(({ name }) => ({
      name: `settings-${name}`,
      path: paths.settingsSection(name),
    })),
    {
      name: "settings-audit-nothing",
      path: `${paths.settingsSection("audit")}?from=2099-01-01`,
    },
    {
      name: "settings-retention-asked",
      path: paths.settingsSection("privacy"),
      act: async (page) => {
        await page
          .getByLabel("Keep recordings and answers")
          .selectOption({ label: "6 months after an interview ends" });
        await press(page, "Save");
        await expect(page.getByRole("alertdialog")).toBeVisible();
      },
    },
    {
      name: "settings-limit-refused",
      path: paths.settingsSection("ai"),
      act: async (page) => {
        await page.getByLabel("Monthly request limit").fill("many");
        await press(page, "Save");
        await expectRefused(page);
      },
    },
    {
      name: "settings-refused",
      path: paths.settingsSection("organization"),
      act: async (page) => {
        await page.getByLabel("Company name").fill("");
        await press(page, "Save");
        await expectRefused(page);
      },
    },
  ];
}

export function jobScreens({ published, interviews }: Sample): Screen[] {
  return [
    { name: "jobs", path: paths.jobs },
    { name: "jobs-closed-nothing", path: `${paths.jobs}?status=closed` },
    { name: "job-new", path: paths.newJob },
    {
      name: "job-new-refused",
      path: paths.newJob,
      act: async (page) => {
        await press(page, "Create job");
        await expectRefused(page);
      },
    },
    { name: "job", path: paths.job(published.jobId) },
    { name: "job-long-words", path: paths.job(interviews.long.jobId) },
    { name: "job-edit", path: paths.editJob(published.jobId) },
  ];
}

/** What is around every page. */
export function frameScreens(): Screen[] {
  return [
    {
      name: "account-menu",
      path: paths.home,
      act: (page) =>
        page
          .getByRole("button", { name: /’s account$/ })
          .filter({ visible: true })
          .click(),
    },
    {
      name: "palette",
      path: paths.home,
      act: async (page) => {
        await press(page, "Search");
        await page.getByRole("combobox", { name: "Search" }).fill("a");
        await expect(
          page.getByRole("group", { name: "Candidates" }),
        ).toBeVisible();
      },
    },
    {
      name: "keys",
      path: paths.home,
      act: async (page) => {
        await press(page, "Search");
        await page.getByRole("option", { name: "Keyboard shortcuts" }).click();
        await expect(page.getByText("Move between rows")).toBeVisible();
      },
    },
    {
      name: "session-ended",
      path: paths.interviews,
      act: async (page) => {
        await page.context().clearCookies();
        await expect(page.getByText("You’ve been signed out")).toBeVisible();
      },
    },
    loading("candidates-loading", "Candidates"),
    loading("interviews-loading", "Interviews"),
    loading("jobs-loading", "Jobs"),
    {
      name: "sections-on-a-phone",
      path: paths.home,
      act: (page) => press(page, "Menu"),
      isPhoneOnly: true,
    },
  ];
}

/** A section whose page never arrives; what stands in for it was fetched ahead, when its link was pointed at. */
function loading(name: string, section: string): Screen {
  return {
    name,
    path: paths.home,
    act: async (page) => {
      await page.route(/[?&]_rsc=/, (route, request) =>
        request.headers()["next-router-prefetch"]
          ? route.continue()
          : undefined,
      );
      const link = page
        .getByRole("navigation", { name: "Main" })
        .getByRole("link", { name: section });
      // What is shown meanwhile is fetched in two steps, first which parts there are; nothing says when it can be shown.
      await expect(async () => {
        const home = new URL(paths.home, page.url()).href;
        // A page that opens under the pointer takes it for pointing.
        await page.mouse.move(0, 0);
        await page.goto(home, { waitUntil: "networkidle" });
        const fetchedAhead = page.waitForResponse((response) => {
          const headers = response.request().headers();
          return (
            "next-router-prefetch" in headers &&
            !("next-router-segment-prefetch" in headers)
          );
        });
        await link.hover();
        await fetchedAhead;
        await link.click();
        await expect(page.getByText("Loading…").first()).toBeAttached({
          timeout: 3_000,
        });
      }).toPass({ timeout: 30_000 });
    },
  };
}
