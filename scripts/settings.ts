import { existsSync } from "node:fs";
import { createTransport } from "nodemailer";
import { Client } from "pg";
import { isLoopback } from "@/lib/env";

/** Reads `.env` when there is one; what the environment says already wins. */
export function loadSettingsFile(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
}

/** What does not work at a public address without TLS, in one sentence, or undefined when everything does. */
export function plainHttpNotice(appUrl: string): string | undefined {
  if (appUrl.startsWith("https:") || isLoopback(appUrl)) return undefined;
  return `Candidates can’t record at ${appUrl}: browsers give camera and microphone to https pages only, so put TLS in front and set APP_URL to the https address (docs/production.md).`;
}

/** Why the mail server cannot be used, in one sentence without its password, or undefined when it can. */
export async function mailProblem(
  smtpUrl: string,
): Promise<string | undefined> {
  const { hostname, port } = new URL(smtpUrl);
  const address = port ? `${hostname}:${port}` : hostname;
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
  });
  try {
    await transport.verify();
    return undefined;
  } catch (error) {
    return `Couldn’t use the email server at SMTP_URL: ${mailReason(error, address)}.`;
  } finally {
    transport.close();
  }
}

function mailReason(error: unknown, address: string): string {
  const code =
    error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EAUTH") return `${address} refused the username or password`;
  if (code === "EDNS") return `the host name of ${address} is unknown`;
  if (code === "ETIMEDOUT") return `${address} didn’t respond in time`;
  if (code === "ESOCKET" || code === "ECONNECTION")
    return `nothing answers at ${address}`;
  return `${address} said "${error instanceof Error ? error.message : String(error)}"`;
}

/** Why a database cannot be used, in one sentence without its password, or undefined when it can. */
export async function databaseProblem(
  databaseUrl: string,
): Promise<string | undefined> {
  let client: Client;
  try {
    client = new Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: 5_000,
    });
  } catch {
    return "DATABASE_URL isn’t valid. It should look like postgresql://user:password@host:5432/name.";
  }
  try {
    await client.connect();
    await client.end();
    return undefined;
  } catch (error) {
    return `Couldn’t use the database at DATABASE_URL: ${databaseReason(error, databaseUrl)}.`;
  }
}

/** Whether the organization of this database was set up. */
export async function isSetUp(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      'SELECT FROM "Organization" LIMIT 1',
    );
    return (rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}

function databaseReason(error: unknown, databaseUrl: string): string {
  const { hostname, port, pathname, username } = new URL(databaseUrl);
  const address = `${hostname}:${port || "5432"}`;
  const code =
    error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "ECONNREFUSED":
      return `nothing answers at ${address}`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `the host name ${hostname} is unknown`;
    case "28P01":
    case "28000":
      return `${address} refused the username or password of ${username}`;
    case "3D000":
      return `${address} has no database named ${pathname.slice(1)}`;
    default:
      return error instanceof Error && error.message
        ? `${address} said "${error.message}"`
        : `${address} can’t be reached`;
  }
}
