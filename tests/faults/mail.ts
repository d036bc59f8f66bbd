import { randomInt } from "node:crypto";
import { startProduct } from "../../bench/support/product";
import { seeded } from "./support/random";

/**
 * Whether mails survive (E6): a thousand invitations are sent while the worker is killed, again and again, just when the
 * mail server has taken a mail. None may be lost; one may arrive twice only if it was in the worker's hands when that was
 * killed, and then under one Message-ID and one idempotency key, so that a provider that knows the key delivers it once.
 * FAULTS_SEED=… kills after the same numbers of mails again.
 */
const MAILS = 1_000;
const KILLS = 20;
/** Mails that one worker sends side by side. */
const SIDE_BY_SIDE = 4;
/** The worker dies so many milliseconds, at most, after the server has read a mail: before or after its own note of it. */
const LATEST_MS = 30;
/** Killed tasks are given back within a minute, and a mail may be in the hands of a worker that dies more than once. */
const PATIENCE_MS = 600_000;

const seed = Number(process.env.FAULTS_SEED || randomInt(1_000_000));
const random = seeded(seed);
const say = (line: string) => console.log(line);
say(`Seed ${seed}.`);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => process.exit(1));

const { stack, stop } = await startProduct("mail");
// Only now: what these import reads the settings.
const { unwalledDb: db } = await import("@/lib/db");
const { sendInterview } = await import("@/lib/acts/send-mutations");
const { unsettled } = await import("@/lib/invitations/delivery-mutations");
const { sendInterviewInput } = await import("@/lib/interviews/schema");
const { stopSender } = await import("@/lib/queue/boss");
const make = await import("../support/make");

const started = performance.now();
const kills = killings(stack.workers[0]!);
stack.smtp.judge(() => {
  kills.onMail();
  return undefined;
});
await send();
await settled();
await kills.done();
const seconds = (performance.now() - started) / 1_000;

const invitations = await db.invitation.findMany({
  select: { id: true, messageId: true },
  where: { sentAt: { not: null } },
});
const notes = await db.event.count({ where: { kind: "invitation.sent" } });
await db.$disconnect();
await stopSender();
await stop();

const arrived = new Map(invitations.map(({ id }) => [id, [] as string[]]));
const strangers: string[] = [];
for (const { headers, messageId = "" } of stack.smtp.mails) {
  const key = headers.get("resend-idempotency-key");
  const mails = typeof key === "string" ? arrived.get(key) : undefined;
  if (mails) mails.push(messageId);
  else strangers.push(messageId);
}
const lost = invitations.filter(({ id }) => arrived.get(id)!.length === 0);
const repeated = stack.smtp.mails.length - invitations.length + lost.length;
const otherwise = invitations.filter(({ id, messageId }) =>
  arrived.get(id)!.some((each) => each !== messageId),
);
const expectations: [string, boolean][] = [
  [`${MAILS} are marked as sent`, invitations.length === MAILS],
  ["each is marked once", notes === MAILS],
  ["none is lost", lost.length === 0],
  [
    `at most ${SIDE_BY_SIDE} are repeated for each kill`,
    repeated <= SIDE_BY_SIDE * kills.count(),
  ],
  ["a repeated one has the same Message-ID", otherwise.length === 0],
  [
    "each has its invitation's key, by which a server delivers it once",
    strangers.length === 0,
  ],
  [`there were ${KILLS} kills`, kills.count() >= KILLS],
];
const broken = expectations.filter(([, holds]) => !holds);
for (const [words] of broken) say(`Failed: ${words}.`);
say(
  `${broken.length === 0 ? "PASS" : "FAIL"} mail: ${MAILS} mails, ${kills.count()} kills in ${seconds.toFixed(0)} s, lost ${lost.length}, repeated ${repeated} (at most ${SIDE_BY_SIDE * kills.count()}), with another Message-ID ${otherwise.length}, without their invitation's key ${strangers.length} (seed ${seed})`,
);
process.exit(broken.length === 0 ? 0 : 1);

/** One organization sends to a thousand candidates, a few at a time, as a person with a list would. */
async function send(): Promise<void> {
  const actor = await make.makeActor();
  const template = await make.makePublishedTemplate(actor);
  let left = MAILS;
  const oneAfterAnother = async () => {
    while (left-- > 0) {
      const candidate = await make.makeCandidate(actor);
      const result = await sendInterview(
        actor,
        sendInterviewInput.parse({
          candidateId: candidate.id,
          templateId: template.id,
        }),
      );
      if (!result.ok) throw new Error(result.error.message);
    }
  };
  await Promise.all(Array.from({ length: 4 }, oneAfterAnother));
}

/** Until every mail has ended one way or another; one that never does is counted as not sent. */
async function settled(): Promise<void> {
  const latest = performance.now() + PATIENCE_MS;
  while (
    performance.now() < latest &&
    (await db.invitation.count({ where: unsettled })) > 0
  )
    await new Promise((wake) => setTimeout(wake, 250));
}

/** Kills the worker soon after a mail, and starts it again; the next kill follows some mails later. */
function killings(worker: (typeof stack.workers)[number]) {
  let count = 0;
  let untilNext = mailsBetween();
  let last: Promise<void> = Promise.resolve();
  const kill = async () => {
    await new Promise((wake) => setTimeout(wake, random() * LATEST_MS));
    worker.kill("SIGKILL");
    await worker.ended();
    await worker.start();
    untilNext = mailsBetween();
  };
  return {
    onMail: () => {
      if (--untilNext !== 0 || count === KILLS) return;
      count += 1;
      last = kill();
    },
    count: () => count,
    done: () => last,
  };
}

/** So few that all kills fall within the mails. */
function mailsBetween(): number {
  return 1 + Math.floor(random() * ((1.6 * MAILS) / KILLS));
}
