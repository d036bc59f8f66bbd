import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Where these programs are on this machine, by name on the PATH and then by place; those that can be started. */
export function findPrograms(names: string[], places: string[] = []): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const named = folders.flatMap((folder) =>
    names.map((name) => join(folder, name)),
  );
  return [...named, ...places].filter(canBeStarted);
}

export function canBeStarted(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
