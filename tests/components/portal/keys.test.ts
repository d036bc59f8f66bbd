import { expect, test } from "vitest";
import {
  commandGroups,
  commandsFor,
  type Abilities,
} from "@/components/portal/commands";
import {
  isPaletteKey,
  isSheetKey,
  keyGroups,
  keyName,
} from "@/components/portal/keys";
import { wordsOf } from "@/lib/portal/search/words";

const pressed = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  ...held,
});

test("M3.6: ⌘K opens the palette on a Mac, where Ctrl+K deletes a line, and Ctrl+K elsewhere", () => {
  const meta = pressed("k", { metaKey: true });
  const ctrl = pressed("k", { ctrlKey: true });
  expect([isPaletteKey(meta, true), isPaletteKey(ctrl, true)]).toEqual([
    true,
    false,
  ]);
  expect([isPaletteKey(meta, false), isPaletteKey(ctrl, false)]).toEqual([
    false,
    true,
  ]);
  expect(isPaletteKey(pressed("K", { ctrlKey: true }), false)).toBe(true);
  expect(isPaletteKey(pressed("k"), false)).toBe(false);
});

test("M3.6: ? alone opens the sheet of keys", () => {
  expect(isSheetKey(pressed("?"))).toBe(true);
  expect(isSheetKey(pressed("/"))).toBe(false);
  expect(isSheetKey(pressed("?", { ctrlKey: true }))).toBe(false);
});

test("M3.6: the sheet names each key as it is written on the keyboard, and none twice in a group", () => {
  expect(keyName("mod", true)).toBe("⌘");
  expect(keyName("mod", false)).toBe("Ctrl");
  expect(keyName("↵", false)).toBe("Enter");
  for (const { keys } of keyGroups) {
    const all = keys.flatMap(({ combinations }) =>
      combinations.map((combination) => combination.join("+")),
    );
    expect(new Set(all).size).toBe(all.length);
  }
});

test("M3.6: a reviewer's palette leads to pages and makes nothing", () => {
  const reviewer = labels({ canEdit: false });
  expect(reviewer).toContain("Candidates");
  expect(reviewer.join()).not.toMatch(/Send Interview|Add|New|Import/);
  const recruiter = labels({ canEdit: true });
  expect(recruiter).toEqual(
    expect.arrayContaining(["Send Interview…", "New job", "Import candidates"]),
  );
  expect(recruiter).toContain("Settings: Organization");
});

test("M3.6: words find commands by their beginnings, and sections of Settings only when they are typed", () => {
  const all = commandGroups({ canEdit: true });
  const found = (...words: string[]) =>
    commandsFor(all, words).flatMap(({ commands }) =>
      commands.map(({ label }) => label),
    );
  expect(found("new", "job")).toEqual(["New job"]);
  expect(found("csv")).toEqual(["Import candidates"]);
  expect(found("smtp")).toEqual(["Settings: Email"]);
  expect(found().join()).not.toContain("Settings:");
  expect(found("nothing of this name")).toEqual([]);
});

test("M3.6: what is called as somebody types is chosen first, then what begins so", () => {
  const all = commandGroups({ canEdit: true });
  const first = (typed: string) =>
    commandsFor(all, wordsOf(typed))[0]?.commands[0]?.label;
  expect(first("candidates")).toBe("Candidates");
  expect(first("Cand")).toBe("Candidates");
  expect(first("interview")).toBe("Interviews");
  expect(first("settings")).toBe("Settings");
  expect(first("add")).toBe("Add candidate");
  expect(first("send")).toBe("Send Interview…");
});

function labels(abilities: Abilities): string[] {
  return commandGroups(abilities).flatMap(({ commands }) =>
    commands.map(({ label }) => label),
  );
}
