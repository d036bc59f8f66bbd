import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer as createTlsServer } from "node:tls";

/** What stands between a browser and the web process, as on a real network: it can add TLS, and it can be cut. */
export type Front = {
  /** "https://localhost:PORT" or "http://localhost:PORT". */
  url: string;
  /** Passes connections on to this address on the machine. */
  forwardTo: (url: string) => void;
  /** Ends every connection and takes no new one, until `mend`. */
  cut: () => void;
  mend: () => void;
  stop: () => Promise<void>;
};

export async function startFront(options: {
  isHttps: boolean;
}): Promise<Front> {
  let target = 0;
  let isCut = false;
  const open = new Set<Socket>();
  const accept = (socket: Socket) => {
    if (isCut || !target) return void socket.destroy();
    const inner = connect(target, "127.0.0.1");
    for (const [one, other] of [
      [socket, inner],
      [inner, socket],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
    }
  };
  const server = options.isHttps
    ? createTlsServer(selfSigned(), accept)
    : createServer(accept);
  server.on("tlsClientError", () => undefined);
  const port = await listen(server);
  return {
    url: `${options.isHttps ? "https" : "http"}://localhost:${port}`,
    forwardTo: (to) => (target = Number(new URL(to).port)),
    cut: () => {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    mend: () => (isCut = false),
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

/** A key and a certificate for "localhost" that end with the test; no browser trusts them unless it is told to. */
function selfSigned(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), "certificate-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  try {
    const { status, stderr } = spawnSync(
      "openssl",
      [
        ...["req", "-x509", "-nodes", "-days", "2", "-subj", "/CN=localhost"],
        ...["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"],
        ...["-addext", "subjectAltName=DNS:localhost"],
        ...["-keyout", key, "-out", cert],
      ],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`openssl made no certificate: ${stderr}`);
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
