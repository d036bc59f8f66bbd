import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export type Scripts = { initial: Set<string>; later: Set<string> };

/** Names of the scripts that a page's browser loads at once, and of those that they load when they are asked to. */
export async function scriptsOf(
  url: string,
  dist: string,
  cookie = "",
): Promise<Scripts> {
  const response = await fetch(url, {
    headers: { cookie },
    redirect: "manual",
  });
  const html = await response.text();
  if (response.status !== 200)
    throw new Error(`${url} answered ${response.status}.`);
  // Only for browsers without modules.
  const modern = html.replace(/<script[^>]*\bnoModule\b[^>]*>/gi, "");
  const initial = new Set(chunksIn(modern));
  const later = new Set<string>();
  const look = (name: string) => {
    for (const found of chunksIn(readChunk(dist, name))) {
      if (initial.has(found) || later.has(found)) continue;
      later.add(found);
      look(found);
    }
  };
  for (const name of initial) look(name);
  return { initial, later };
}

function chunksIn(text: string): string[] {
  return [...text.matchAll(/static\/chunks\/([\w~.-]+\.js)/g)].map(
    ([, name]) => name!,
  );
}

function readChunk(dist: string, name: string): string {
  return readFileSync(join(dist, "static", "chunks", name), "utf8");
}

/** Gzipped, in thousands of bytes. */
export function kB(names: Set<string>, dist: string): number {
  return [...names].reduce(
    (sum, name) => sum + gzipSync(readChunk(dist, name)).length / 1000,
    0,
  );
}
