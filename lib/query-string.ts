/** Part of what a page's address says: each parameter once, as text. */
export type Params = Record<string, string | null | undefined>;

/** A path with parameters; those without a value are left out. */
export function addressOf(path: string, params: Params): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params))
    if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** An address with one more parameter. */
export function withParam(
  address: string,
  name: string,
  value: string,
): string {
  const param = new URLSearchParams({ [name]: value });
  return `${address}${address.includes("?") ? "&" : "?"}${param}`;
}

/** A parameter of Next's `searchParams`, the first when it is there twice. */
export function oneOf(
  value: string | string[] | undefined,
): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
