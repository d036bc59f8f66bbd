import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import {
  makeSentInterview,
  openLink,
  savedTake,
  savedUpTo,
  startButton,
} from "../support/candidate";
import { startStack, type Stack } from "../support/stack";

let stack: Stack;

test.beforeAll(async () => {
  stack = await startStack();
});

test.afterAll(() => stack?.stop());

test("A: the whole interview works by keyboard alone, and axe finds nothing on any screen, light or dark", async ({
  page,
}) => {
  test.setTimeout(300_000);
  const interview = await makeSentInterview({
    questions: 1,
    thinkSeconds: 600,
  });
  await openLink(page, interview.link);
  await page.setViewportSize({ width: 360, height: 640 });
  await expectScreen(page, /^Your video interview/);
  await press(page, "Let’s begin");
  await expectScreen(page, "Two things we need to ask you");
  await choose(page, "Yes, I agree to be recorded");
  await choose(page, "Yes, an AI may read my words");
  await press(page, "Continue");
  await expect(page.getByText("Your microphone hears you")).toBeVisible();
  await expectScreen(page, "Check your camera and microphone");
  await press(page, "It works, continue");
  await expectScreen(page, "You are ready to start");
  await press(page, "Practise first");
  await expectScreen(page, /^Tell us about/);
  await press(page, "Record a practice answer");
  await press(page, "Finish practice");
  await press(page, "I am done practising");
  await press(page, "Start and show question 1");
  await expect(startButton(page)).toBeVisible();
  await expectScreen(page, /^Question 1/);
  for (const take of ["Watch your answer", "Which take do you keep?"]) {
    await press(page, "Start recording");
    await savedUpTo(page, 2);
    await expectScreen(page, /^Question 1/);
    await press(page, "Finish answer");
    await expectScreen(page, take);
    if (take.startsWith("Watch")) await press(page, "Try again (1 take left)");
  }
  await choose(page, "Take 1");
  await press(page, "Keep take 1");
  await savedTake(page, interview.id, 1);
  await expectScreen(page, "All questions are answered");
  await press(page, "Submit my interview");
  await expectScreen(page, "Thank you, your interview is handed in");
  await press(page, "I need a change");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, "I need a change");
});

/** The new screen's heading has the focus, nothing lies outside a narrow phone, and axe is content. */
async function expectScreen(page: Page, title: string | RegExp) {
  const heading = page.getByRole("heading", { level: 1, name: title });
  await expect(heading).toBeFocused();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow, `${String(title)} is wider than the phone`).toBeLessThan(1);
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expectAccessible(page, `${String(title)} (${colorScheme})`);
  }
}

/** Reaches a button by Tab and presses it. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  await expect(button).toBeEnabled();
  await expect(button).not.toHaveAttribute("aria-busy");
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}

async function choose(page: Page, name: string): Promise<void> {
  const radio = page.getByRole("radio", { name, exact: true });
  await radio.focus();
  await page.keyboard.press("Space");
  await expect(radio).toBeChecked();
}

async function tabTo(page: Page, name: string): Promise<void> {
  const isThere = () =>
    page.evaluate(
      (wanted) => document.activeElement?.textContent?.trim() === wanted,
      name,
    );
  for (let step = 0; step < 30; step++) {
    if (await isThere()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`“${name}” cannot be reached by Tab.`);
}

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${where}: ${id} at ${nodes[0]?.target.join(" ")}`,
  );
  expect(found).toEqual([]);
}
