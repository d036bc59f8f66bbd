import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/**
 * `npm ci` must work on every platform and behind any mirror, always with the same packages. Checks the lock file in the
 * working folder for what npm does not.
 */

const names = z.record(z.string(), z.string()).default({});
const manifest = z.object({ dependencies: names, devDependencies: names });
const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
      optionalDependencies: names,
    }),
  ),
});
type Packages = z.infer<typeof lockFile>["packages"];

const { packages } = lockFile.parse(read("package-lock.json"));
const problems = [
  ...looseVersions(manifest.parse(read("package.json"))),
  ...registryAddresses(packages),
  ...withoutDigest(packages),
  ...missingOptional(packages),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** A range lets two installs differ; and the lock must have been made from the manifest as it is now. */
function looseVersions(wanted: z.infer<typeof manifest>): string[] {
  return Object.entries({
    ...wanted.dependencies,
    ...wanted.devDependencies,
  }).flatMap(([name, wants]) => {
    const version = wants.replace(/^npm:.+@/, "");
    if (!/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version))
      return [
        `package.json: ${name} must be one exact version, not "${version}".`,
      ];
    const locked = packages[`node_modules/${name}`]?.version;
    return locked === version
      ? []
      : [
          `package-lock.json has ${name} ${locked ?? "not at all"}, package.json wants ${version}: run npm install.`,
        ];
  });
}

/** An address of one machine's registry would be asked by every other machine. */
function registryAddresses(locked: Packages): string[] {
  const addresses = Object.entries(locked)
    .filter(([, entry]) => entry.resolved && !entry.link)
    .map(
      ([path]) =>
        `package-lock.json: ${path} names where it was downloaded from ("resolved"); .npmrc must keep omit-lockfile-registry-resolved=true when the lock is made.`,
    );
  const npmrc = existsSync(".npmrc") ? readFileSync(".npmrc", "utf8") : "";
  return /^\s*(?:@[^=]*:)?registry\s*=/m.test(npmrc)
    ? [
        ...addresses,
        ".npmrc names a registry: that belongs in the user’s own .npmrc.",
      ]
    : addresses;
}

function withoutDigest(locked: Packages): string[] {
  return Object.entries(locked)
    .filter(([path, entry]) => path && !entry.link && !entry.integrity)
    .map(
      ([path]) =>
        `package-lock.json: ${path} has no integrity, so what is downloaded cannot be verified.`,
    );
}

/** A mirror that lags behind leaves other platforms' packages out, and `npm ci` stops on those platforms. */
function missingOptional(locked: Packages): string[] {
  return Object.entries(locked).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies)
      .filter((name) => !isLocked(locked, path, name))
      .map(
        (name) =>
          `package-lock.json: ${path || "package.json"} names the optional ${name}, which the lock lacks: pin a release that the registry has whole.`,
      ),
  );
}

/** Whether `name` would be found from the package at `path`, the way Node looks for it. */
function isLocked(locked: Packages, path: string, name: string): boolean {
  for (let folder = path; ; folder = parentPackage(folder)) {
    if (`${folder ? `${folder}/` : ""}node_modules/${name}` in locked)
      return true;
    if (!folder) return false;
  }
}

function parentPackage(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/node_modules/")));
}
