import { createElement } from "react";
import { expect, test } from "vitest";
import { toast, waitingToasts } from "@/components/ui/toast";
import { oneStop, oneStopInParts } from "@/lib/one-stop";
import { refuse } from "@/lib/result";

test.each([
  ["Sent by Acme Inc..", "Sent by Acme Inc."],
  ["Acme Inc.. They read it.", "Acme Inc. They read it."],
  ["Wait...", "Wait..."],
  ["Wait…", "Wait…"],
  ["Acme.", "Acme."],
])("M2.21 %s is said as %s", (text, said) => {
  expect(oneStop(text)).toBe(said);
});

test("M2.21 a part of a sentence knows how the one before ended, element or text", () => {
  const name = createElement("strong", null, "Acme Inc.");
  expect(oneStopInParts(["By ", name, "."])).toEqual(["By ", name, ""]);
  expect(oneStopInParts(["By ", "Acme Inc.", ". Then"])).toEqual([
    "By ",
    "Acme Inc.",
    " Then",
  ]);
  expect(oneStopInParts(["By ", "Acme", "."])).toEqual(["By ", "Acme", "."]);
});

test("M2.21 refusals and toasts end once, too", () => {
  expect(refuse("conflict", "Sent to Bell Jr..").error.message).toBe(
    "Sent to Bell Jr.",
  );
  toast.success("Sent to Bell Jr..");
  expect(waitingToasts.get().map(({ message }) => message)).toEqual([
    "Sent to Bell Jr.",
  ]);
});
