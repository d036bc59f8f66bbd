import { createHash } from "node:crypto";
import { z } from "zod";
import type { Sound } from "@/lib/media/sound";

const SENTENCES = [
  "First I looked at what had actually happened before I changed anything.",
  "I asked the people who were affected what mattered most to them.",
  "We had two options, and I wrote down what each would cost.",
  "I tried the smaller change on one case, because it was easy to undo.",
  "The first attempt failed, so I measured again and found the cause.",
  "I told my team every day what was done and what was left.",
  "In the end it took half as long.",
  "Next time I would ask for help two days earlier than I did.",
];
const SECONDS_PER_SENTENCE = 3;

/** Canned words as whisper would give them, different for each recording; none for a silent one. */
export function segmentsOf(sound: Sound) {
  if (sound.isSilent) return [];
  const seed = parseInt(sound.digest.slice(0, 8), 16);
  const count = Math.max(1, Math.round(sound.seconds / SECONDS_PER_SENTENCE));
  const length = sound.seconds / count;
  return Array.from({ length: count }, (_, id) => ({
    id,
    start: round(id * length),
    end: round((id + 1) * length),
    text:
      id === 0
        ? `This is sample recording number ${seed}.`
        : SENTENCES[(seed + id) % SENTENCES.length]!,
    avg_logprob: -0.2,
    no_speech_prob: 0.01,
  }));
}

const rubric = z.array(z.object({ id: z.string() }).loose());
const segment = z.object({ id: z.string(), text: z.string() });

/** What a judgement was asked about, read out of the prompt (lib/evaluations/prompt.ts). */
export type JudgementRequest = {
  question: string;
  criteria: z.infer<typeof rubric>;
  segments: z.infer<typeof segment>[];
};

export function readJudgementRequest(
  messages: { role: string; content: string }[],
): JudgementRequest {
  const prompt =
    messages.find((message) => message.role === "user")?.content ?? "";
  return {
    question: z.string().parse(JSON.parse(section(prompt, "question"))),
    criteria: rubric.parse(JSON.parse(section(prompt, "rubric"))),
    segments: z.array(segment).parse(JSON.parse(section(prompt, "transcript"))),
  };
}

/** A judgement of the right shape: a level from nowhere for each criterion, a real segment as its evidence. */
export function judgementOf({ criteria, segments }: JudgementRequest) {
  return {
    criteria: criteria.map(({ id }, index) => {
      const cited = segments[index % Math.max(segments.length, 1)];
      return {
        criterionId: id,
        level: cited ? levelFor(id, cited.text) : null,
        reason: cited
          ? "Sample reason: nothing was assessed."
          : "There is nothing to assess.",
        evidence: cited ? [{ segmentId: cited.id, quote: cited.text }] : [],
      };
    }),
    summary: "Sample summary, the same for every answer.",
  };
}

function levelFor(criterionId: string, text: string): number {
  const [byte = 0] = createHash("sha256")
    .update(criterionId + text)
    .digest();
  return 2 + (byte % 4);
}

function section(prompt: string, name: string): string {
  const found = new RegExp(`<${name}>\\n([\\s\\S]*?)\\n</${name}>`).exec(
    prompt,
  );
  if (!found?.[1]) throw new Error(`no <${name}> in the prompt`);
  return found[1];
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
