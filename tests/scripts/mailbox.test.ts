import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startChild, type Child } from "../../scripts/children";
import { anyPort } from "../../scripts/ports";
import { mailbox } from "../../scripts/programs";
import { testEnvironment } from "../../scripts/test-environment";

/** W7: the built-in mailbox holds every candidate's link. */

const folder = mkdtempSync(join(tmpdir(), "hifinity-mailbox-"));
const password = "a-password-of-this-test";
let port: number;
let child: Child;

beforeAll(async () => {
  port = await anyPort();
  const smtpPort = await anyPort();
  child = startChild(
    mailbox({
      env: testEnvironment({
        AUTH_SECRET: "unmistakable-auth-secret",
        LINK_KEYS: "k1:unmistakable-link-key",
        DATABASE_URL: "postgresql://unmistakable",
      }),
      ...{ smtpPort, webPort: port, folder, password },
    }),
  );
  await child.ready;
  const transport = createTransport({ host: "127.0.0.1", port: smtpPort });
  await transport.sendMail({
    from: "a@example.com",
    to: "b@example.com",
    subject: "An unmistakable link",
  });
});
afterAll(async () => {
  await child.stop();
  rmSync(folder, { recursive: true, force: true });
});

const emails = "/api/email/summary";
const own = () => `http://localhost:${port}`;
const cookie = () => `hifinity-mailbox-${port}=${password}`;

test("W7: the printed address signs in, once, by a cookie that no script and no other site gets", async () => {
  const opened = await ask(`/?password=${password}`);
  expect(opened.status).toBe(200);
  const [set] = opened.headers["set-cookie"] ?? [];
  expect(set).toBe(`${cookie()}; HttpOnly; SameSite=Strict; Path=/`);
  expect(opened.text).not.toContain(password);
  const page = await ask("/", {
    Cookie: cookie(),
    Accept: "text/html",
  });
  expect(page).toMatchObject({ status: 200 });
  expect(page.text).toContain('id="root"');
  const list = await ask(emails, { Cookie: cookie(), Origin: own() });
  expect(list.text).toContain("An unmistakable link");
});

test.each([
  ["nothing", {}],
  ["a wrong password", { Cookie: "hifinity-mailbox-x=1" }],
])("W7: with %s nobody reads anything", async (_what, headers) => {
  for (const path of ["/", emails, "/?password=wrong", "/socket.io/?EIO=4"])
    expect(await ask(path, headers)).toMatchObject({ status: 401 });
});

test.each([
  ["another origin", { Origin: "https://evil.example" }],
  ["no origin at all", { Origin: "null" }],
  ["another port of this machine", { Origin: "http://localhost:1" }],
  [
    "a script that another page includes",
    { "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors" },
  ],
  [
    "a frame on another page",
    {
      "Sec-Fetch-Site": "cross-site",
      "Sec-Fetch-Mode": "navigate",
      "Sec-Fetch-Dest": "iframe",
    },
  ],
])("W7: %s is refused, cookie or not", async (_what, headers) => {
  for (const path of [emails, "/socket.io/?EIO=4&transport=polling"]) {
    const answer = await ask(path, { Cookie: cookie(), ...headers });
    expect(answer.status).toBe(403);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  }
});

test("W7: a link on another page, such as the portal’s, may lead to the mailbox", async () => {
  const followed = {
    "Sec-Fetch-Site": "cross-site",
    "Sec-Fetch-Mode": "navigate",
    "Sec-Fetch-Dest": "document",
  };
  expect(await ask(`/?password=${password}`, followed)).toMatchObject({
    status: 200,
  });
});

test("W7: a foreign Host is refused, so no name that was turned to this machine reads it", async () => {
  for (const host of ["evil.example", `evil.example:${port}`, "localhost"])
    expect(await ask(emails, { Cookie: cookie(), Host: host })).toMatchObject({
      status: 403,
    });
  expect(
    await ask(emails, { Cookie: cookie(), Host: `127.0.0.1:${port}` }),
  ).toMatchObject({ status: 200 });
});

test("W7: a socket without the cookie, or from elsewhere, is not opened", async () => {
  const upgrade = { Connection: "Upgrade", Upgrade: "websocket" };
  const path = "/socket.io/?EIO=4&transport=websocket";
  const refused: Record<string, string>[] = [
    { Origin: own() },
    { Cookie: cookie(), Origin: "https://evil.example" },
  ];
  for (const headers of refused)
    await expect(ask(path, { ...upgrade, ...headers })).rejects.toThrow();
});

test.runIf(process.platform === "linux")(
  "W7: its process has no secret of the product",
  () => {
    const environment = readFileSync(`/proc/${child.pid}/environ`, "utf8");
    expect(environment).not.toContain("unmistakable");
    expect(environment).toContain("MAILBOX_PASSWORD");
  },
);

function ask(path: string, headers: Record<string, string> = {}) {
  return new Promise<{
    status: number | undefined;
    headers: Record<string, string | string[] | undefined>;
    text: string;
  }>((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port,
        path,
        headers: { Host: `localhost:${port}`, ...headers },
      },
      (answer) => {
        let text = "";
        answer.on("data", (chunk: Buffer) => (text += chunk.toString()));
        answer.on("end", () =>
          resolve({ status: answer.statusCode, headers: answer.headers, text }),
        );
      },
    );
    asked.once("error", reject);
    asked.end();
  });
}
