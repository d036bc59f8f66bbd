const CRITERIA = [
  {
    name: "Concrete example",
    weakAnchor: "Stays general; says what one should do.",
    strongAnchor: "Names one situation, what they did and what came of it.",
  },
  {
    name: "Own part",
    weakAnchor: "Says “we” throughout; their own part stays open.",
    strongAnchor: "Tells their own decisions apart from those of others.",
  },
  {
    name: "What was learned",
    weakAnchor: "Draws no conclusion.",
    strongAnchor: "Says what they do differently since, and why.",
  },
];

const QUESTIONS = [
  [
    "Tell us about a problem at work that you solved in more than one step.",
    "Problem solving",
  ],
  [
    "Describe a time when you had to explain something difficult to someone from another field.",
    "Communication",
  ],
  [
    "Tell us about a decision that you would make differently today.",
    "Judgment",
  ],
  [
    "Describe a week in which more was urgent than you could do. What did you leave undone?",
    "Priorities",
  ],
] as const;

/** What a request for a draft was about, told from the tags in it (lib/drafting/prompt.ts). */
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
