const CRITERIA = [
  {
    name: "Concrete example",
    weakAnchor: "Stays general; says what people should do.",
    strongAnchor: "Describes one situation, what they did, and the result.",
  },
  {
    name: "Their own role",
    weakAnchor: "Says “we” throughout; their own role is unclear.",
    strongAnchor: "Separates their own decisions from others’.",
  },
  {
    name: "What was learned",
    weakAnchor: "Doesn’t draw a conclusion.",
    strongAnchor: "Says what they’ve done differently since, and why.",
  },
];

const QUESTIONS = [
  [
    "Tell us about a problem at work that took you several steps to solve.",
    "Problem solving",
  ],
  [
    "Describe a time when you had to explain something difficult to someone from another field.",
    "Communication",
  ],
  ["Tell us about a decision you’d make differently today.", "Judgment"],
  [
    "Describe a week when you had more urgent work than you could finish. What did you leave undone?",
    "Priorities",
  ],
] as const;

/** The subject of a request for a draft, told from the tags in it (lib/templates/drafting/prompt.ts). */
export type DraftRequest = "questions" | "rubric";

/** Null for every other request. */
export function readDraftRequest(
  messages: { role: string; content: string }[],
): DraftRequest | null {
  const prompt =
    messages.find((message) => message.role === "user")?.content ?? "";
  if (!prompt.startsWith("<job>")) return null;
  return prompt.includes("<existing_questions>") ? "questions" : "rubric";
}

/** Canned proposals, marked as such, the same for every job. */
export function draftOf(request: DraftRequest) {
  if (request === "rubric") return { criteria: CRITERIA };
  return {
    questions: QUESTIONS.map(([text, competency]) => ({
      text: `[Sample] ${text}`,
      competency,
      criteria: CRITERIA,
    })),
  };
}
