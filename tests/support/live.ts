import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";

/** The question that an open page asks every two seconds: has anything changed? */
export const questionUrl = `**${paths.version}`;

export function isQuestion(url: string): boolean {
  return new URL(url).pathname === paths.version;
}

export function nextAnswer(page: Page): Promise<unknown> {
  return page.waitForResponse((response) => isQuestion(response.url()));
}
