import { findPrograms } from "./find-programs";

/** The reverse proxies of the tests, by where they are; null where there is none: nobody has to have them. */
export function findProxies(): Record<"nginx" | "caddy", string | null> {
  return { nginx: findProxy("nginx"), caddy: findProxy("caddy") };
}

/** Debian's nginx is among the administrator's programs, which are not on everybody's path. */
function findProxy(name: string): string | null {
  const places = [`/usr/sbin/${name}`, `/usr/local/sbin/${name}`];
  return findPrograms([name], places)[0] ?? null;
}
