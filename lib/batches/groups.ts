import type { Obstacle } from "@/lib/batches/obstacles";

/** Some people for whom an act is impossible now, the first few by name. */
export type ObstacleGroup = {
  total: number;
  first: { id: string; name: string; email: string; obstacle: Obstacle }[];
};

/** Why some of many cannot be sent something: whatever it is, or because they have that template open or completed. */
type SendGroups = {
  unreachable: ObstacleGroup;
  had: Record<string, ObstacleGroup>;
};

/** How many are named one by one. */
const named = 20;

type Person = {
  id: string;
  name: string;
  email: string;
  obstacle: Obstacle | null;
};

export function groupObstacles(people: Person[]): ObstacleGroup {
  const group: ObstacleGroup = { total: 0, first: [] };
  for (const { obstacle, ...person } of people)
    if (obstacle) add(group, { ...person, obstacle });
  return group;
}

export function groupRecipients(
  people: (Person & { had: { templateId: string; obstacle: Obstacle }[] })[],
): SendGroups {
  const had: Record<string, ObstacleGroup> = {};
  for (const { id, name, email, ...person } of people) {
    // Whoever cannot be reached at all is not counted twice.
    if (person.obstacle) continue;
    for (const { templateId, obstacle } of person.had)
      add((had[templateId] ??= { total: 0, first: [] }), {
        id,
        name,
        email,
        obstacle,
      });
  }
  const unreachable = groupObstacles(
    people.map(({ id, name, email, obstacle }) => ({
      id,
      name,
      email,
      obstacle,
    })),
  );
  return { unreachable, had };
}

/** One list of both. */
export function joinGroups(
  one: ObstacleGroup,
  other: ObstacleGroup | undefined,
): ObstacleGroup {
  if (!other) return one;
  return {
    total: one.total + other.total,
    first: [...one.first, ...other.first],
  };
}

function add(group: ObstacleGroup, one: ObstacleGroup["first"][number]) {
  group.total += 1;
  if (group.first.length < named) group.first.push(one);
}
