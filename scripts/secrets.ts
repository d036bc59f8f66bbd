import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

export type Secrets = {
  AUTH_SECRET: string;
  LINK_KEYS: string;
  POSTGRES_PASSWORD: string;
};

/** The secrets of one data folder, made on first use. Readable by their owner only. */
export function secretsOf(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json");
  const kept = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as Partial<Secrets>)
    : {};
  const secrets: Secrets = {
    AUTH_SECRET: kept.AUTH_SECRET ?? random(),
    LINK_KEYS: kept.LINK_KEYS ?? `k1:${random()}`,
    POSTGRES_PASSWORD: kept.POSTGRES_PASSWORD ?? random(),
  };
  if (JSON.stringify(secrets) !== JSON.stringify(kept)) {
    mkdirSync(dataDir, { recursive: true });
    // Written whole or not at all: a half-written file would lose every link ever sent.
    const unfinished = `${file}.new`;
    writeFileSync(unfinished, JSON.stringify(secrets, null, 2), {
      mode: 0o600,
    });
    renameSync(unfinished, file);
  }
  chmodSync(file, 0o600);
  return secrets;
}

function random(): string {
  return randomBytes(32).toString("base64url");
}
