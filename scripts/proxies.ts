import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The reverse proxies of the tests, by where they are; null where there is none: nobody has to have them. */
export function findProxies(): Record<"nginx" | "caddy", string | null> {
  return { nginx: findProgram("nginx"), caddy: findProgram("caddy") };
}

function findProgram(name: string): string | null {
  // Debian's nginx is among the administrator's programs, which are not on everybody's path.
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    ...["/usr/sbin", "/usr/local/sbin"],
  ];
  const places = folders.map((folder) => join(folder, name));
  return places.find(canBeStarted) ?? null;
}

function canBeStarted(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
