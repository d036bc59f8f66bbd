import { expect, type Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/proof";
import { signInAs } from "../portal";

/** One page in one state. */
export type Screen = {
  /** Unlike all others; also the picture's name. */
  name: string;
  path: string;
  /** Who is signed in; nobody unless said. */
  as?: Actor;
  /** What is done on the page until the state is there. */
  act?: (page: Page) => Promise<unknown>;
  /** What is done again when the window has another size. */
  settle?: (page: Page) => Promise<unknown>;
  /** The part that is looked at where the rest is the same as elsewhere; the whole page unless said. */
  within?: string;
  /** Only there below 768 px. */
  isPhoneOnly?: true;
  /** An exception of the page is what it is about. */
  throws?: true;
};

export type Size = { width: number; height: number };

export const desktop: Size = { width: 1440, height: 900 };
export const phone: Size = { width: 390, height: 844 };
export const sizes: readonly Size[] = [
  desktop,
  { width: 768, height: 1024 },
  phone,
];

/** Brings the page to the state. */
export async function open(
  page: Page,
  appUrl: string,
  { path, as: actor, act }: Screen,
): Promise<void> {
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.context().clearCookies();
  if (actor) await signInAs(page.context(), appUrl, actor);
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
  // The same page with another flag behind its # would not be loaded anew.
  if (path.includes("#")) await page.goto("about:blank");
  await page.goto(new URL(path, appUrl).href);
  await expect(page.getByRole("heading").first()).toBeVisible();
  // What stands in for a page has a heading, too, and a title may arrive after the page.
  await expect(page.getByText("Loading…")).toHaveCount(0);
  await expect(page).toHaveTitle(/./);
  await act?.(page);
}

export function as(actor: Actor, screens: Screen[]): Screen[] {
  return screens.map((screen) => ({ ...screen, as: actor }));
}

/** A page with its dialog open. */
export function dialog(
  name: string,
  path: string,
  act?: (page: Page) => Promise<unknown>,
): Screen {
  return {
    name,
    path,
    within: "[role$=dialog]",
    act: async (page) => {
      await expect(page.getByRole("dialog")).toBeVisible();
      await act?.(page);
    },
  };
}

/** A list with everything on its page chosen. */
export function selected(name: string, path: string): Screen {
  // At the end of the list the bar lies below the rows; above it covers parts of them, which axe takes for their size.
  const settle = (page: Page) =>
    page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  return {
    name,
    path,
    settle,
    act: async (page) => {
      await page.getByRole("checkbox", { name: "Select all" }).click();
      await settle(page);
    },
  };
}

export function press(page: Page, button: string): Promise<void> {
  return page.getByRole("button", { name: button, exact: true }).click();
}

/** Something is marked as wrong. */
export function expectRefused(page: Page): Promise<void> {
  return expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
}
