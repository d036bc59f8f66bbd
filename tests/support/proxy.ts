import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anyPort } from "../../scripts/ports";
import { endProcess, waitUntil } from "../../scripts/processes";
import { findProxies } from "../../scripts/proxies";

/** Real proxies in front of the product, configured as docs/production.md says or with nothing but where to pass requests. */

export const proxyKinds = [
  "bare nginx",
  "documented nginx",
  "bare Caddy",
  "documented Caddy",
] as const;

export type ProxyKind = (typeof proxyKinds)[number];

export type Front = {
  /** What people open: the product's APP_URL. */
  appUrl: string;
  /** Begins to pass requests on to a web server of the product. */
  start: (webUrl: string) => Promise<void>;
  stop: () => Promise<void>;
};

/** Why this machine cannot run it, in one sentence, or undefined when it can. */
export function missingFor(kind: ProxyKind): string | undefined {
  const { nginx, caddy } = findProxies();
  if (kind.endsWith("nginx") && !nginx)
    return "nginx is not installed: its test is skipped.";
  if (kind.endsWith("Caddy") && !caddy)
    return "Caddy is not installed: its test is skipped.";
  return undefined;
}

/** At a free port unless one is given: proxies that follow each other there have one APP_URL. */
export async function openFront(
  kind: ProxyKind,
  wantedPort?: number,
): Promise<Front> {
  const folder = mkdtempSync(join(tmpdir(), "hifinity-proxy-"));
  chmodSync(folder, 0o755);
  const port = wantedPort ?? (await anyPort());
  // Caddy has TLS without being asked.
  const scheme = kind === "bare nginx" ? "http" : "https";
  let stop = () => Promise.resolve();
  return {
    appUrl: `${scheme}://localhost:${port}`,
    start: async (webUrl) => {
      const web = new URL(webUrl).host.replace("localhost", "127.0.0.1");
      const [program, args] = kind.endsWith("nginx")
        ? await nginx(folder, await nginxServers(kind, folder, port, web))
        : caddy(folder, caddySite(kind, port, web));
      stop = await run(program, args, port, folder);
    },
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function nginxServers(
  kind: ProxyKind,
  folder: string,
  port: number,
  web: string,
): Promise<string> {
  if (kind === "bare nginx")
    return `server { listen ${port}; location / { proxy_pass http://${web}; } }`;
  const certificate = "/etc/letsencrypt/live/interviews.example.com";
  makeCertificate(folder);
  return replaced(documented("nginx"), {
    "listen 80;": `listen ${await anyPort()};`,
    "listen 443 ssl": `listen ${port} ssl`,
    [`${certificate}/fullchain.pem`]: join(folder, "fullchain.pem"),
    [`${certificate}/privkey.pem`]: join(folder, "privkey.pem"),
    "127.0.0.1:3000": web,
    "interviews.example.com": "localhost",
  });
}

function caddySite(kind: ProxyKind, port: number, web: string): string {
  if (kind === "bare Caddy")
    return `https://localhost:${port} {\n\treverse_proxy ${web}\n}\n`;
  return replaced(documented("caddyfile"), {
    "interviews.example.com": `https://localhost:${port}`,
    "127.0.0.1:3000": web,
  });
}

/** The one block of that language in docs/production.md. */
function documented(language: string): string {
  const text = readFileSync("docs/production.md", "utf8");
  const [block, ...others] = [
    ...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gms")),
  ].map(([, inside]) => inside!);
  if (!block || others.length > 0)
    throw new Error(`docs/production.md must have one ${language} block.`);
  return block;
}

/** With what a test must have otherwise: addresses, ports and certificates. Each must be there. */
function replaced(block: string, changes: Record<string, string>): string {
  return Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from))
      throw new Error(`docs/production.md no longer says "${from}".`);
    return text.replaceAll(from, to);
  }, block);
}

type Command = [program: string, args: string[]];

async function nginx(folder: string, servers: string): Promise<Command> {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const file = join(folder, "nginx.conf");
  writeFileSync(
    file,
    `daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
pid ${join(folder, "nginx.pid")};
error_log ${join(folder, "proxy.log")};
events {}
http {
  access_log off;
  ${temporary.join("\n  ")}
${servers}
}
`,
  );
  return [findProxies().nginx ?? "", ["-c", file, "-e", "stderr"]];
}

function caddy(folder: string, site: string): Command {
  const file = join(folder, "Caddyfile");
  writeFileSync(
    file,
    `{
	admin off
	local_certs
	skip_install_trust
	auto_https disable_redirects
	storage file_system ${join(folder, "storage")}
}
${site}`,
  );
  return [
    findProxies().caddy ?? "",
    ["run", "--config", file, "--adapter", "caddyfile"],
  ];
}

/** For localhost, signed by itself. */
function makeCertificate(folder: string): void {
  execFileSync(
    "openssl",
    [
      ...[
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:P-256",
      ],
      ...["-nodes", "-days", "2", "-subj", "/CN=localhost"],
      ...["-addext", "subjectAltName=DNS:localhost"],
      ...["-keyout", join(folder, "privkey.pem")],
      ...["-out", join(folder, "fullchain.pem")],
    ],
    { stdio: "ignore" },
  );
}

async function run(
  program: string,
  args: string[],
  port: number,
  folder: string,
): Promise<() => Promise<void>> {
  const child = spawn(program, args, {
    // Caddy keeps what it last ran in its home.
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const kill = () => child.kill();
  process.once("exit", kill);
  const isUp = await waitUntil(
    () => child.exitCode !== null || answers(port),
    20_000,
  );
  if (child.exitCode !== null || !isUp)
    throw new Error(`${program} did not start:\n${said}`);
  return async () => {
    process.off("exit", kill);
    await endProcess(child.pid ?? 0, [
      { signal: "SIGTERM", wait: 3_000 },
      { signal: "SIGKILL", wait: 1_000 },
    ]);
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
