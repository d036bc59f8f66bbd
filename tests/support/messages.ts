/** All that a catalogue can say, by path: each text, and each function once with what it takes. */
export function saidBy(
  entry: unknown,
  path = "",
  name?: string,
): [path: string, text: string][] {
  if (typeof entry === "string") return [[path, entry]];
  if (typeof entry === "function")
    return saidBy(
      Reflect.apply(entry, null, argumentsOf(path, name)),
      path,
      name,
    );
  if (Array.isArray(entry) && !entry.every((one) => typeof one === "string"))
    return [[path, entry.join("")]];
  return Object.entries(entry as object).flatMap(([key, inner]) =>
    saidBy(inner, path ? `${path}.${key}` : key, name),
  );
}

/** A number serves for every text and every count; a name, if given, stands for everything. */
function argumentsOf(path: string, name?: string): unknown[] {
  const names = {
    companyName: name ?? "Acme",
    jobTitle: name ?? "Welder",
  };
  if (["shared.deadline", "shared.time"].includes(path))
    return [new Date("2026-11-29T16:00:00Z"), "America/Bogota"];
  if (/^consents\.texts\.|^mail\..*subject/.test(path)) return [names];
  if (path === "beforehand") return [4101, names, 4202, 4303];
  return name === undefined ? [4101, 4202, 4303] : [name, name, name];
}
