import { randomInt } from "node:crypto";
import { join } from "node:path";
import { startProduct } from "../../bench/support/product";
import { findChromium } from "../../scripts/chromium";
import type { Fault, Outcome } from "./recording/candidate";
import { oneRound } from "./recording/faults";
import { seeded, shuffled } from "./support/random";

/**
 * Whether recordings survive: real browsers record, on one server, while they are interrupted at random points, several
 * times in each answer. After each interruption storage is compared, by SHA-256, with what the recorders handed over.
 * FAULTS_SEED=… interrupts in the same order again; FAULTS_ROUNDS=1 and FAULTS_KIND=tab are for a first impression.
 */
const ROUNDS = Number(process.env.FAULTS_ROUNDS || 9);
const KIND = process.env.FAULTS_KIND || "";
const ENOUGH = 200;
const CANDIDATES = 2;
const QUESTIONS = 2;
/** Interruptions of one answer. */
const PER_ANSWER = 5;

const seed = Number(process.env.FAULTS_SEED || randomInt(1_000_000));
const say = (line: string) => console.log(line);
say(`Seed ${seed}.`);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => process.exit(1));

const chromium = findChromium(say);
const { stack, folder, stop } = await startProduct("recording");
// Only now: what these import reads the settings.
const { Candidate } = await import("./recording/candidate");
const { unwalledDb: db } = await import("@/lib/db");

const started = performance.now();
const random = seeded(seed);
const waiting = interviewsOf(
  shuffled(
    Array.from({ length: ROUNDS }, () =>
      oneRound.filter(({ kind }) => kind.includes(KIND)),
    ).flat(),
    random,
  ),
);
const outcomes: Outcome[] = [];
const failures: string[] = [];
const alone = oneAtATime();
await Promise.all(Array.from({ length: CANDIDATES }, (_, n) => work(n)));
const minutes = (performance.now() - started) / 60_000;

await db.$disconnect();
await stop();

report();

/** One candidate's browser, through interview after interview. */
async function work(n: number): Promise<void> {
  const name = `Candidate ${n + 1}`;
  for (let visit = 1; waiting.length > 0; visit++) {
    const candidate = await Candidate.open({
      ...{ stack, chromium, alone },
      profile: join(folder, `profile-${n}-${visit}`),
      random: seeded(seed + 1000 * n + visit),
      isPhone: n % 2 === 1,
    });
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const survived = await candidate.takeInterview(next);
        outcomes.push(...survived);
        say(
          `${name}: ${survived.length} interruptions (${outcomes.length} in all)`,
        );
      }
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      failures.push(`${name}, ${candidate.present}: ${problem}`);
      say(`FAILED ${failures.at(-1)}`);
    } finally {
      await candidate.close();
    }
  }
}

/** The faults of each question of each interview. */
function interviewsOf(faults: Fault[]): Fault[][][] {
  const answers: Fault[][] = [];
  while (faults.length > 0) answers.push(faults.splice(0, PER_ANSWER));
  const interviews: Fault[][][] = [];
  while (answers.length > 0) interviews.push(answers.splice(0, QUESTIONS));
  return interviews;
}

function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last.then(act);
    last = mine.catch(() => undefined);
    return mine;
  };
}

function report(): void {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))].sort();
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  const table = kinds.map((kind) => {
    const mine = outcomes.filter((outcome) => outcome.kind === kind);
    const lost = mine.flatMap((outcome) => outcome.lost);
    const unsaved = Math.max(...mine.map(({ unsavedMs }) => unsavedMs)) / 1000;
    return {
      kind,
      interruptions: mine.length,
      slices: sum(mine.map(({ slices }) => slices)),
      lost: lost.length,
      bytes: sum(lost.map(({ bytes }) => bytes)),
      unsaved: Number(unsaved.toFixed(1)),
    };
  });
  console.table(
    Object.fromEntries(
      table.map(({ kind, interruptions, slices, lost, bytes, unsaved }) => [
        kind,
        {
          interruptions,
          "slices handed over": slices,
          "slices lost": lost,
          "bytes lost": bytes,
          "recorded and not saved, at most (s)": unsaved,
        },
      ]),
    ),
  );
  for (const failure of failures) say(`Failed: ${failure}`);
  const tooMuch = outcomes.filter(({ isTooMuch }) => isTooMuch).length;
  const passes =
    failures.length === 0 &&
    tooMuch === 0 &&
    (outcomes.length >= ENOUGH || ROUNDS < 9 || KIND !== "");
  say(
    `${passes ? "PASS" : "FAIL"} recording: ${outcomes.length} interruptions of ${kinds.length} kinds in ${minutes.toFixed(0)} minutes, ${sum(table.map(({ slices }) => slices))} slices, lost ${sum(table.map(({ lost }) => lost))} (${sum(table.map(({ bytes }) => bytes))} bytes), ${tooMuch} times more than allowed, ${failures.length} interviews that did not come to their end (seed ${seed})`,
  );
  process.exit(passes ? 0 : 1);
}
