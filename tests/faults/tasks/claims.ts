import { Client } from "pg";

/** One worker's try at one task, from when it took it. Times are milliseconds since 1970, by the database's clock. */
type Claim = {
  id: string;
  name: string;
  attempt: number;
  startedAt: number;
  /** The worker's last sign that it lives. */
  heartbeatAt: number;
  /** When the claim was last found under way. */
  seenAt: number;
};

/** How a task went on whose worker had died. */
export type Rerun = { name: string; seconds: number };

/** The queue declares a worker dead after ten seconds without a sign, and a living one gives one every five. */
const orphanedMs = 8_000;
const pollMs = 100;

/** Follows every try at every task, by looking at the queue's table. */
export function watchClaims(databaseUrl: string) {
  const claims = new Map<string, Claim>();
  let isWatching = true;
  const watching = watch();

  async function watch() {
    let client: Client | undefined;
    while (isWatching) {
      try {
        client ??= await connected(databaseUrl, () => (client = undefined));
        await look(client);
      } catch {
        // The database is being started anew.
        client = undefined;
      }
      await new Promise((wake) => setTimeout(wake, pollMs));
    }
    await client?.end();
  }

  async function look(client: Client) {
    const { rows } = await client.query<Claim>(`
      SELECT id, name, retry_count AS attempt,
        extract(epoch FROM started_on)::float8 * 1000 AS "startedAt",
        extract(epoch FROM coalesce(heartbeat_on, started_on))::float8 * 1000 AS "heartbeatAt",
        extract(epoch FROM clock_timestamp())::float8 * 1000 AS "seenAt"
      FROM pgboss.job WHERE state = 'active'`);
    for (const claim of rows) claims.set(`${claim.id}:${claim.attempt}`, claim);
  }

  return {
    /** Names of the tasks that are under way. */
    underWay: () => {
      const latest = Math.max(0, ...[...claims.values()].map(seenAt));
      return [...claims.values()]
        .filter((claim) => latest > 0 && claim.seenAt === latest)
        .map(({ name }) => name);
    },
    /**
     * What became of the tasks of dead workers, by when the workers were killed: when each was taken again, from the kill
     * on; Infinity when it never was.
     */
    reruns: async (kills: number[]): Promise<Rerun[]> => {
      const last = await lastTries(databaseUrl);
      const rerun: Rerun[] = [];
      for (const claim of claims.values()) {
        if (claim.seenAt - claim.heartbeatAt < orphanedMs) continue;
        const killedAt = kills.find((at) => at >= claim.heartbeatAt);
        if (killedAt === undefined) continue;
        const next = `${claim.id}:${claim.attempt + 1}`;
        // Whoever finds the effect there is done between two looks.
        const again = claims.get(next) ?? last.get(next);
        rerun.push({
          name: claim.name,
          seconds: again ? (again.startedAt - killedAt) / 1000 : Infinity,
        });
      }
      return rerun;
    },
    stop: async () => {
      isWatching = false;
      await watching;
    },
  };
}

/** The last try at each task, also of those that are over. */
async function lastTries(
  databaseUrl: string,
): Promise<Map<string, { startedAt: number }>> {
  const client = await connected(databaseUrl, () => undefined);
  const { rows } = await client.query<{ key: string; startedAt: number }>(`
    SELECT id || ':' || retry_count AS key,
      extract(epoch FROM started_on)::float8 * 1000 AS "startedAt"
    FROM pgboss.job WHERE started_on IS NOT NULL`);
  await client.end();
  return new Map(rows.map(({ key, startedAt }) => [key, { startedAt }]));
}

function seenAt(claim: Claim): number {
  return claim.seenAt;
}

async function connected(
  connectionString: string,
  onLoss: () => void,
): Promise<Client> {
  const client = new Client({ connectionString });
  client.on("error", onLoss);
  await client.connect();
  return client;
}
