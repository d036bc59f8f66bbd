import { once } from "node:events";
import { connect, createServer, type Server } from "node:net";

/** A port that this process listens on, so that nobody else gets it before the program that it is for. */
export type HeldPort = { port: number; release: () => Promise<void> };

/**
 * Holds the first free port from `preferred` upwards. Free: nobody answers on this machine, and it can be listened on.
 * Looking alone is not enough: two starts that look at the same moment see the same port free.
 */
export async function holdPort(
  preferred: number,
  host = "127.0.0.1",
): Promise<HeldPort> {
  for (let port = preferred; port < preferred + 200 && port < 65_536; port++) {
    if (await answersAnywhere(port)) continue;
    const server = await listen(port, host);
    if (server) return { port, release: () => server[Symbol.asyncDispose]() };
  }
  throw new Error(
    `Every port from ${preferred} to ${preferred + 199} is taken.`,
  );
}

/**
 * A free port for a test, from a random one upwards. Those that the system hands out itself lie higher: any connection
 * may take one of them before the test listens.
 */
export async function anyPort(): Promise<number> {
  const { port, release } = await holdPort(
    10_000 + Math.floor(Math.random() * 20_000),
  );
  await release();
  return port;
}

export async function isFree(
  port: number,
  host = "127.0.0.1",
): Promise<boolean> {
  if (await answersAnywhere(port)) return false;
  const server = await listen(port, host);
  await server?.[Symbol.asyncDispose]();
  return Boolean(server);
}

/** "localhost" may lead to either loopback address, so neither may be somebody else's. */
async function answersAnywhere(port: number): Promise<boolean> {
  return (await answers(port, "127.0.0.1")) || (await answers(port, "::1"));
}

function answers(port: number, host: string): Promise<boolean> {
  const socket = connect({ port, host });
  return once(socket, "connect")
    .then(
      () => true,
      () => false,
    )
    .finally(() => socket.destroy());
}

function listen(port: number, host: string): Promise<Server | null> {
  const server = createServer((socket) => socket.destroy());
  server.listen({ port, host, exclusive: true });
  return once(server, "listening").then(
    () => server,
    () => null,
  );
}
