import type { PixelAccess, SystemAccess } from "@/lib/auth/proof";
import { Prisma } from "@/lib/generated/prisma/client";

/**
 * The second wall between organizations (S3). The first is that every WHERE has its scope; this one throws where somebody
 * forgot. A query of a table whose rows are an organization's must name that organization, or one interview, in its
 * filter: by itself, within AND or in every branch of OR, in a compound key, or through a row it belongs to. New rows
 * must say whose they are. SQL written by hand is not seen.
 */
export const tenantWall = {
  $allModels: {
    $allOperations<Value>({
      model,
      operation,
      args,
      query,
    }: {
      model: string;
      operation: string;
      args: unknown;
      query: (args: never) => Value;
    }): Value {
      const asked = args as Asked;
      if (tenantTables.has(model)) {
        if (!isScoped(model, asked))
          throw new Error(
            `${model}.${operation} names neither an organization nor one interview: put ...scope(actor) into its where. Only what the system itself asks is marked, with ...acrossOrganizations(system); tests have their client from tests/support/db.`,
          );
        // These arguments are Prisma's own copy.
        if (asked.where) delete asked.where[mark];
      }
      return query(asked as never);
    },
  },
};

/**
 * To be spread into the filter of a query that rightly names no organization: sweeps over all of them, and the row that a
 * task or a tracking pixel names by its id, from which the scope of everything after it comes.
 */
export function acrossOrganizations(
  _proof: SystemAccess | PixelAccess,
): object {
  return { [mark]: true };
}

const mark = "acrossOrganizations";

type Filter = Record<string, unknown>;
type Asked = {
  where?: Filter;
  data?: Filter | Filter[];
  create?: Filter;
};

const tenantTables = new Set<string>(
  Object.values(Prisma.ModelName).filter(
    (model) => "organizationId" in Prisma[`${model}ScalarFieldEnum`],
  ),
);

function isScoped(model: string, { where, data, create }: Asked): boolean {
  const rows = create ?? (where ? undefined : data);
  if (rows && ![rows].flat().every(saysWhose)) return false;
  // What makes rows and nothing else has no filter; everything else without one finds all.
  if (rows && !create) return true;
  return where !== undefined && (mark in where || isNarrow(where, model));
}

function saysWhose(row: Filter): boolean {
  return isDefinite(row.organizationId) || row.organization !== undefined;
}

/** `of`: what the filter is about; of an interview or an organization its own id is enough. */
function isNarrow(filter: unknown, of: string): boolean {
  if (typeof filter !== "object" || filter === null) return false;
  return Object.entries(filter).some(([name, value]: [string, unknown]) => {
    switch (name) {
      case "organizationId":
      case "interviewId":
        return isDefinite(value);
      case "id":
      case "publicId":
        return ownIds.includes(of) && isDefinite(value);
      case "AND":
        return [value].flat().some((one) => isNarrow(one, of));
      case "OR":
        return [value].flat().every((one) => isNarrow(one, of));
      // None of these keeps other organizations' rows out; JSON is compared, not searched in.
      case "NOT":
      case "none":
      case "every":
      case "isNot":
      case "equals":
        return false;
      case "is":
      case "some":
        return isNarrow(value, of);
      default:
        return isNarrow(value, name);
    }
  });
}

/** As a model and as a relation to it. */
const ownIds = ["Interview", "interview", "interviews", "organization"];

/** Not "any but this", not "whichever": an undefined or empty filter would find all rows. */
function isDefinite(value: unknown): boolean {
  if (typeof value === "string") return value !== "";
  if (typeof value !== "object" || value === null) return false;
  return (
    ("equals" in value && isDefinite(value.equals)) ||
    ("in" in value && Array.isArray(value.in))
  );
}
