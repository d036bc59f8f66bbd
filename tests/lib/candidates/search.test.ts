import { expect, test } from "vitest";
import { tellingPart } from "@/lib/candidates/search";

test.each([
  ["zanele.jorgensen501@gmail.com", "ensen501@"],
  ["zanele.jorgensen501@gm", "ensen501@"],
  ["zanele@", "zanele@"],
  ["info@acme.example", "info@acme.example"],
  ["ann@gmail.com", "ann@gmail.com"],
  ["@gmail.com", "@gmail.com"],
  ["zanele", "zanele"],
])("%s is looked for by %s", (word, part) => {
  expect(tellingPart(word)).toBe(part);
});
