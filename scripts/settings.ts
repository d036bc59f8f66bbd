import { Client } from "pg";

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
    return "DATABASE_URL cannot be read: it should look like postgresql://user:password@host:5432/name.";
  }
  try {
    await client.connect();
    await client.end();
    return undefined;
  } catch (error) {
    return `DATABASE_URL does not lead to a usable database: ${databaseReason(error, databaseUrl)}.`;
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
      return `${address} refused the user name or password of ${username}`;
    case "3D000":
      return `${address} has no database named ${pathname.slice(1)}`;
    default:
      return error instanceof Error && error.message
        ? `${address} said "${error.message}"`
        : `${address} cannot be reached`;
  }
}
