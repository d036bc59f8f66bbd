import { describe, expect, test } from "vitest";
import {
  sensitiveTopics,
  topicsOfQuestion,
} from "@/lib/templates/sensitive-topics";

describe("a question is flagged that asks about", () => {
  test.each([
    ["age", "How old are you?"],
    ["age", "Which year did you graduate, or what year were you born?"],
    ["age", "How would you fit into a young team?"],
    ["family or family plans", "Are you planning to have children?"],
    ["family or family plans", "Do you have kids?"],
    ["family or family plans", "Are you married?"],
    ["family or family plans", "What does your husband do?"],
    ["family or family plans", "When will you start a family?"],
    ["religion or belief", "Which church do you go to?"],
    ["religion or belief", "Do you celebrate Ramadan?"],
    ["health or disability", "Do you have any disabilities?"],
    ["health or disability", "How many sick days did you take last year?"],
    ["health or disability", "Describe your health."],
    ["origin or nationality", "Where are you originally from?"],
    ["origin or nationality", "What’s your mother tongue?"],
    ["origin or nationality", "Are you a native speaker of English?"],
    ["sex, gender or orientation", "As a woman, how do you lead men?"],
    ["politics or union membership", "Have you been a union member?"],
    [
      "criminal record, finances or military service",
      "Have you ever been arrested?",
    ],
    ["appearance, accent or emotion", "How do you keep eye contact?"],
  ])("%s: %s", (topic, text) => {
    expect(sensitiveTopics(text).map(({ name }) => name)).toContain(topic);
  });
});

test.each([
  "Tell us about a problem that you solved in more than one step.",
  "Tell us about managing a page of open issues and a family of products.",
  "How do you keep a service healthy? Describe a health check you wrote.",
  "Where do you see the origin of that bug? What is its parent process?",
  "Describe a race condition you found, and how you raised it with your team.",
  "What would you do differently in the old system?",
  "How do you handle stress when many things are urgent?",
  "Tell us how you engaged a customer who was about to leave.",
  "What did you do in the first week of a new job?",
  "Which language do you like to program in, and why?",
])("an ordinary question is left alone: %s", (text) => {
  expect(sensitiveTopics(text)).toEqual([]);
});

test("the rubric counts too", () => {
  const criterion = { name: "Language", weakAnchor: "", strongAnchor: "" };
  const question = { text: "Tell us about your work.", criteria: [criterion] };
  expect(topicsOfQuestion(question)).toEqual([]);
  expect(
    topicsOfQuestion({
      ...question,
      criteria: [{ ...criterion, weakAnchor: "Has a strong accent" }],
    }),
  ).toMatchObject([{ name: "appearance, accent or emotion" }]);
});
