import { connect, createServer, type Server, type Socket } from "node:net";

type Break = {
  /** Of the upload's body, 0 to 1: so much goes through. At 1 all of it does, and only the answer is lost. */
  share: number;
  how: "closed" | "reset" | "silent";
  /** Only an upload of at least so many bytes. */
  atLeast?: number;
};

/** A connection that has fallen silent: both ends think that it lives. */
export type SilentLine = {
  /** The browser learns that it is gone; the server still does not. */
  drop: () => void;
  /** When the browser has given it up by itself. */
  abandoned: Promise<void>;
};

/** How long the server's end of a silent connection outlives the browser's. */
const ghostMs = 20_000;

/** The way between one browser and the server, which can break in the middle of an upload. */
export class Network {
  private readonly sockets = new Set<Socket>();
  private plan?: Break & { happened: (line: SilentLine) => void };

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(target: number): Promise<Network> {
    const server = createServer();
    await new Promise<void>((resolve) =>
      server.listen(0, "127.0.0.1", resolve),
    );
    const address = server.address();
    if (typeof address !== "object" || !address) throw new Error("no port");
    const network = new Network(server, address.port);
    server.on("connection", (client) => network.carry(client, target));
    return network;
  }

  /** Settled when an upload has been broken so. */
  breakNextUpload(how: Break): Promise<SilentLine> {
    return new Promise((happened) => {
      this.plan = { ...how, happened };
    });
  }

  stop(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private carry(client: Socket, target: number): void {
    const server = connect(target, "127.0.0.1");
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => this.sockets.delete(socket));
    }
    let plan: typeof this.plan;
    let left = Infinity;
    let isSilent = false;
    const abandoned = new Promise<void>((resolve) =>
      client.once("close", resolve),
    );
    const breakNow = () => {
      isSilent = true;
      if (plan?.how === "closed") client.destroy();
      if (plan?.how === "reset") client.resetAndDestroy();
      if (plan?.how === "reset") server.resetAndDestroy();
      if (plan?.how === "closed") server.destroy();
      plan?.happened({ drop: () => client.resetAndDestroy(), abandoned });
    };
    client.on("data", (chunk) => {
      if (isSilent) return;
      const upload = this.plan && readUpload(chunk);
      if (this.plan && upload && upload.bytes >= (this.plan.atLeast ?? 1)) {
        plan = this.plan;
        this.plan = undefined;
        if (plan.share < 1)
          left = upload.head + Math.floor(upload.bytes * plan.share);
      }
      const through = chunk.subarray(0, left);
      left -= through.length;
      server.write(through, () => {
        if (left === 0 && !isSilent) breakNow();
      });
    });
    server.on("data", (chunk) => {
      if (isSilent) return;
      if (plan?.share === 1) breakNow();
      else client.write(chunk);
    });
    server.on("close", () => isSilent || client.destroy());
    client.on("close", () => {
      setTimeout(() => server.destroy(), isSilent ? ghostMs : 0).unref();
    });
  }
}

/** Lengths of the head and of the body, if a chunk begins an upload. Browsers send one request at a time. */
function readUpload(chunk: Buffer) {
  if (chunk.toString("latin1", 0, 6) !== "PATCH ") return undefined;
  const head = chunk.indexOf("\r\n\r\n") + 4;
  const lines = chunk.toString("latin1", 0, head);
  const [, length] = /^content-length: *(\d+)/im.exec(lines) ?? [];
  return { head, bytes: Number(length ?? 0) };
}
