import { connect, createServer } from "node:net";

/** The first free port from `preferred` upwards. Free: nobody answers on this machine, and it can be listened on. */
export async function freePort(
  preferred: number,
  host = "127.0.0.1",
): Promise<number> {
  for (let port = preferred; port < preferred + 200 && port < 65_536; port++) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(
    `Every port from ${preferred} to ${preferred + 199} is taken.`,
  );
}

/** Any free port, chosen by the system. */
export function anyPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === "object" && address ? address.port : 0),
      );
    });
  });
}

export async function isFree(
  port: number,
  host = "127.0.0.1",
): Promise<boolean> {
  // "localhost" may lead to either loopback address, so neither may be somebody else's.
  for (const loopback of ["127.0.0.1", "::1"]) {
    if (await answers(port, loopback)) return false;
  }
  return canListen(port, host);
}

function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
  });
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}
