import { expect, test } from "vitest";
import {
  forgetChoices,
  keepChoices,
  withKeptChoices,
  type Choices,
} from "@/components/send/kept-choices";

const today = "2026-12-01";
const preset: Choices = {
  jobId: "job",
  templateId: "template",
  day: "2026-12-08",
  note: "",
  locale: "en",
  removed: [],
};
const changed: Choices = {
  jobId: "other job",
  templateId: "other template",
  day: "2026-12-24",
  note: "Good to meet you!",
  locale: "es",
  removed: ["somebody"],
};

test("what was chosen and typed for somebody is there again until it is sent", () => {
  keepChoices("ada", changed, undefined);
  expect(open("ada")).toEqual(changed);
  forgetChoices("ada");
  expect(open("ada")).toEqual(preset);
});

test("what was typed for one candidate is not shown for another", () => {
  keepChoices("ada", changed, undefined);
  expect(open("bo")).toEqual(preset);
});

test("over another template's page, that template is chosen and the words are kept", () => {
  keepChoices("ada", changed, "one template");
  expect(open("ada", "one template")).toEqual(changed);
  expect(open("ada", "its own template")).toEqual({
    ...changed,
    jobId: preset.jobId,
    templateId: preset.templateId,
  });
});

test("a deadline that has passed since is not proposed again", () => {
  keepChoices("ada", { ...changed, day: "2026-11-30" }, undefined);
  expect(open("ada")).toEqual({ ...changed, day: preset.day });
});

function open(whom: string, about?: string) {
  return withKeptChoices(whom, preset, about, today);
}
