import { spawnSync } from "node:child_process";
import { startProduct } from "../../bench/support/product";
import { quiet, tsx } from "../../scripts/children";
import { findWebKit } from "../../scripts/webkit";
import { startFront } from "../support/webkit/front";
import { WebKitPage } from "../support/webkit/page";

/**
 * The whole flow in Safari's engine, over https and at http://localhost: sign in, search, send, the link in the email,
 * two answers (one reloaded in the middle, one whose network is away for a while), submit, play and jump. Each address
 * is a run of its own, since a process reads its settings once.
 */
const say = (line: string) => console.log(line);
const programs = findWebKit();
if (!programs) {
  say("FAIL webkit: WebKit is not installed (webkit2gtk-driver and xvfb)");
  process.exit(1);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => process.exit(1));

const [address] = process.argv.slice(2);
if (address) await playAt(address === "https");
else {
  const results = ["https", "http"].map(runAt);
  const passes = results.every(({ isRight }) => isRight);
  say(
    `${passes ? "PASS" : "FAIL"} webkit: ${results.map(({ words }) => words).join("; ")}`,
  );
  process.exit(passes ? 0 : 1);
}

function runAt(scheme: string): { isRight: boolean; words: string } {
  const { status, stdout } = spawnSync(
    process.execPath,
    [...quiet, ...tsx, "tests/faults/webkit.ts", scheme],
    { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" },
  );
  process.stdout.write(stdout);
  const words = stdout.trim().split("\n").at(-1) ?? "";
  return {
    isRight: status === 0,
    words: status === 0 ? words : `${scheme}: did not come to its end`,
  };
}

async function playAt(isHttps: boolean): Promise<void> {
  const front = await startFront({ isHttps });
  const { stack, stop } = await startProduct("webkit", { appUrl: front.url });
  front.forwardTo(stack.webUrls[0]!);
  // Only now: what these import reads the settings.
  const story = await import("../support/webkit/story");
  const make = await import("../support/make");
  const { db } = await import("../support/db");

  const started = performance.now();
  const page = await WebKitPage.start(programs!);
  try {
    const owner = await make.makeActor();
    await make.makePublishedTemplate(owner, { questions: 2 });
    await make.makeCandidate(owner, { name: "Alan Turner" });
    const grace = await make.makeCandidate(owner, {
      name: "Grace O’Hara",
      email: "grace@candidates.example",
    });

    await story.signInByTyping(page, stack.appUrl, owner);
    await story.searchAndSend(page, stack.appUrl, {
      name: grace.name,
      parts: ["Gra", "ce"],
    });
    const mail = await stack.smtp.mail(({ recipients }) =>
      recipients.includes(grace.email),
    );
    const [link] = /https?:\/\/\S+\/i\/[\w.-]+/.exec(mail.text ?? "") ?? [];
    await story.takeInterview(page, front, link!);

    const interview = await db.interview.findFirstOrThrow({
      where: { candidateId: grace.id, status: "COMPLETED" },
    });
    await page.goto(`${stack.appUrl}/interviews/${interview.id}`);
    const { asked, landed } = await story.playAndSeek(page);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    const off = Math.abs(landed - asked);
    say(
      `${front.url.split(":")[0]}: the whole flow in ${seconds} s, a jump landed ${off.toFixed(2)} s from where it was asked to (limit 0.3)`,
    );
    process.exitCode = off < 0.3 ? 0 : 1;
  } finally {
    await page.stop();
    await db.$disconnect();
    await stop();
    await front.stop();
  }
}
