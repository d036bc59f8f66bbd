import { expect, test } from "vitest";
import {
  countSpared,
  groupRecipients,
  groupsWithout,
  obstaclesTo,
} from "@/lib/acts/batches/groups";

const template = "a template";
const both = { isSkippingBlocked: true, isSkippingMistyped: true };

test("a person who is left out for two reasons is counted once", () => {
  const groups = groupRecipients([
    person("bounced", { obstacle: because("came back") }),
    person("had", { had: true }),
    person("mistyped", { doubt: because("gmail?") }),
    person("had and mistyped", { had: true, doubt: because("gmail?") }),
    person("fine"),
  ]);
  expect(countSpared(groups, template, both)).toBe(4);
  expect(spared(groups, { isSkippingMistyped: false })).toBe(3);
  expect(spared(groups, { isSkippingBlocked: false })).toBe(2);
  expect(
    spared(groups, { isSkippingBlocked: false, isSkippingMistyped: false }),
  ).toBe(0);
  // Before a template is chosen only addresses stand in the way.
  expect(countSpared(groups, undefined, both)).toBe(3);
});

test("who is taken out of a selection is in none of its groups any more, named or only counted", () => {
  const people = Array.from({ length: 200 }, (_, i) =>
    person(`${i}`, {
      had: i % 2 === 0,
      doubt: i % 4 === 0 ? because("gmail?") : null,
    }),
  );
  const removed = people.slice(0, 100);
  const groups = groupsWithout(groupRecipients(people), removed);
  const rest = groupRecipients(people.slice(100));
  expect(groups.mistyped.total).toBe(rest.mistyped.total);
  expect(groups.had[template]).toMatchObject({ total: 50, mistyped: 25 });
  for (const { first } of [groups.mistyped, obstaclesTo(groups, template)])
    expect(first.every(({ id }) => Number(id) >= 100)).toBe(true);
  for (const isSkippingBlocked of [true, false])
    expect(spared(groups, { isSkippingBlocked })).toBe(
      spared(rest, { isSkippingBlocked }),
    );
});

test("nobody taken out changes nothing", () => {
  const groups = groupRecipients([
    person("had and mistyped", { had: true, doubt: because("gmail?") }),
    person("bounced", { obstacle: because("came back") }),
  ]);
  expect(groupsWithout(groups, [])).toEqual(groups);
});

function spared(
  groups: ReturnType<typeof groupRecipients>,
  choice: Partial<typeof both>,
) {
  return countSpared(groups, template, { ...both, ...choice });
}

function because(text: string) {
  return { text, remedy: "Fix address", href: "/candidates/1" };
}

function person(
  id: string,
  {
    obstacle = null,
    doubt = null,
    had = false,
  }: {
    obstacle?: ReturnType<typeof because> | null;
    doubt?: ReturnType<typeof because> | null;
    had?: boolean;
  } = {},
) {
  return {
    id,
    name: `Candidate ${id}`,
    email: `${id}@example.com`,
    obstacle,
    doubt,
    had: had
      ? [{ templateId: template, obstacle: because("Already has it.") }]
      : [],
  };
}
