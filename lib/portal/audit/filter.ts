import { auditAreas, type AuditArea } from "@/lib/activity/audit-log";
import { isId } from "@/lib/ids";
import { oneOf, type Params } from "@/lib/query-string";

/** What the audit log is filtered by. Days are the organization's, "2026-12-01", both included. */
export type AuditFilter = {
  person?: string;
  area?: AuditArea;
  from?: string;
  to?: string;
};

/** Their parameters in the address. */
export const auditFilterNames = ["person", "kind", "from", "to"] as const;

/** What makes no sense is left out. */
export function readAuditFilter(
  params: Record<string, string | string[] | undefined>,
): AuditFilter {
  const person = oneOf(params.person);
  const area = oneOf(params.kind);
  const [from, to] = [oneOf(params.from), oneOf(params.to)];
  return {
    ...(isId(person) ? { person } : {}),
    ...(isArea(area) ? { area } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
  };
}

export function auditFilterParams(filter: AuditFilter): Params {
  const { person, area, from, to } = filter;
  return { person, kind: area, from, to };
}

function isArea(text: string | undefined): text is AuditArea {
  return text !== undefined && Object.hasOwn(auditAreas, text);
}

function isDay(text: string | undefined): text is string {
  if (!text || !/^[12]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
