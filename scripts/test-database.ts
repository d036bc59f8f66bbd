import { Client } from "pg";
import { buildPrograms } from "./build";
import { startPostgres, type Postgres } from "./postgres";
import { prepareDatabase } from "./prepare";
import { testEnvironment } from "./test-environment";

const template = "hifinity_template";

/** A PostgreSQL of the tests' own, holding one migrated database that each test file copies. */
export async function startTestDatabase(
  dataDir: string,
  say: (line: string) => void,
): Promise<{ server: Postgres; templateUrl: string }> {
  const server = await startTestServer({ dataDir, port: 54_330, say });
  try {
    await startAfresh(server);
    const templateUrl = server.url(template);
    const env = testEnvironment({ NEXT_DIST_DIR: ".next-test" });
    await buildPrograms(env);
    await prepareDatabase(env, templateUrl);
    return { server, templateUrl };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The server by itself; also again, with what it held, after it was stopped. */
export function startTestServer(options: {
  dataDir: string;
  port: number;
  say: (line: string) => void;
}): Promise<Postgres> {
  // Local, without anything worth protecting, and stable while nobody keeps a secret for it.
  return startPostgres({ ...options, password: "test", hasty: true });
}

/** An interrupted run leaves its copies behind, and the template may be of an older schema. */
async function startAfresh(server: Postgres): Promise<void> {
  const client = new Client({ connectionString: server.url("postgres") });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'",
    );
    for (const { datname } of rows)
      await client.query(
        `DROP DATABASE ${client.escapeIdentifier(datname)} WITH (FORCE)`,
      );
    await client.query(`CREATE DATABASE ${template}`);
  } finally {
    await client.end();
  }
}
