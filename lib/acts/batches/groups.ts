import type { Obstacle } from "@/lib/acts/batches/obstacles";

/** Some people for whom an act is impossible now, or doubtful; the first few by name. */
export type ObstacleGroup = {
  total: number;
  first: { id: string; name: string; email: string; obstacle: Obstacle }[];
};

/** What stands in the way of sending something to some of many. */
export type SendGroups = {
  /** Nothing can be sent to them, whatever it is. */
  unreachable: ObstacleGroup;
  /** By template: they have it open or completed. */
  had: Record<string, HadGroup>;
  /** Their address looks mistyped; it would be sent all the same. */
  mistyped: ObstacleGroup;
};

/** `mistyped`: how many of them are in that group too, so that nobody is counted twice. */
type HadGroup = ObstacleGroup & { mistyped: number };

/** How many are named one by one. */
const named = 20;

/** Of addresses that look mistyped each wants to be read; there are few. */
const namedMistyped = 100;

type Person = {
  id: string;
  name: string;
  email: string;
  obstacle: Obstacle | null;
};

type Recipient = Person & {
  doubt: Obstacle | null;
  had: { templateId: string; obstacle: Obstacle }[];
};

export function groupObstacles(people: Person[]): ObstacleGroup {
  const group: ObstacleGroup = { total: 0, first: [] };
  for (const person of people)
    if (person.obstacle) add(group, person, person.obstacle);
  return group;
}

export function groupRecipients(people: Recipient[]): SendGroups {
  const had: SendGroups["had"] = {};
  const mistyped: ObstacleGroup = { total: 0, first: [] };
  for (const person of people) {
    // Whoever cannot be reached at all is not counted twice.
    if (person.obstacle) continue;
    if (person.doubt) add(mistyped, person, person.doubt, namedMistyped);
    for (const { templateId, obstacle } of person.had) {
      const group = (had[templateId] ??= { total: 0, first: [], mistyped: 0 });
      add(group, person, obstacle);
      if (person.doubt) group.mistyped += 1;
    }
  }
  return { unreachable: groupObstacles(people), had, mistyped };
}

/** The same groups when some people were taken out of the selection. */
export function groupsWithout(
  groups: SendGroups,
  removed: Recipient[],
): SendGroups {
  const gone = groupRecipients(removed);
  const ids = new Set(removed.map(({ id }) => id));
  const less = (group: ObstacleGroup, by: ObstacleGroup | undefined) => ({
    total: group.total - (by?.total ?? 0),
    first: group.first.filter(({ id }) => !ids.has(id)),
  });
  const had: SendGroups["had"] = {};
  for (const [templateId, group] of Object.entries(groups.had)) {
    const by = gone.had[templateId];
    const mistyped = group.mistyped - (by?.mistyped ?? 0);
    had[templateId] = { ...less(group, by), mistyped };
  }
  return {
    unreachable: less(groups.unreachable, gone.unreachable),
    had,
    mistyped: less(groups.mistyped, gone.mistyped),
  };
}

/** For whom one template cannot be sent, for whatever reason. */
export function obstaclesTo(
  { unreachable, had }: SendGroups,
  templateId: string | undefined,
): ObstacleGroup {
  const other = templateId === undefined ? undefined : had[templateId];
  if (!other) return unreachable;
  return {
    total: unreachable.total + other.total,
    first: [...unreachable.first, ...other.first],
  };
}

/** How many of a selection are left out, as the server leaves them out (selection-queries). */
export function countSpared(
  groups: SendGroups,
  templateId: string | undefined,
  spared: { isSkippingBlocked: boolean; isSkippingMistyped: boolean },
): number {
  const had = templateId === undefined ? undefined : groups.had[templateId];
  const refused = spared.isSkippingBlocked
    ? obstaclesTo(groups, templateId).total
    : 0;
  if (!spared.isSkippingMistyped) return refused;
  const both = spared.isSkippingBlocked ? (had?.mistyped ?? 0) : 0;
  return refused + groups.mistyped.total - both;
}

function add(
  group: ObstacleGroup,
  { id, name, email }: Person,
  obstacle: Obstacle,
  most = named,
) {
  group.total += 1;
  if (group.first.length < most)
    group.first.push({ id, name, email, obstacle });
}
