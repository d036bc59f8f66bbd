import { expect, test } from "vitest";
import { applicationList } from "@/lib/applications/list";
import { candidateList } from "@/lib/candidates/list";
import { interviewList } from "@/lib/interviews/list";
import { readListAddress } from "@/lib/lists/list-url";

const job = "00000000-0000-7000-8000-000000000001";

test("what a list is asked for is in its address, and nothing more", () => {
  const { asked, hrefFor } = readListAddress(interviewList, {
    q: " ada ",
    status: "in-progress",
    sort: "-deadline",
    page: "last",
    utm: "x",
  });
  expect(asked).toEqual({
    q: "ada",
    facet: "IN_PROGRESS",
    sort: { by: "deadline", isDescending: true },
    page: "last",
  });
  expect(hrefFor({})).toBe(
    "/interviews?q=ada&status=in-progress&sort=-deadline&page=last",
  );
});

test("what makes no sense is left out", () => {
  const { asked, hrefFor } = readListAddress(applicationList, {
    stage: "nonsense",
    job: "7",
    sort: "constructor",
  });
  expect(asked).toEqual({ sort: { by: "since", isDescending: true } });
  expect(hrefFor({})).toBe("/applications");
});

test("a filter by job stays while tabs and pages change", () => {
  const { asked, facetHref } = readListAddress(applicationList, {
    job,
    page: "last",
  });
  expect(asked.jobId).toBe(job);
  expect(facetHref("SHORTLISTED")).toBe(
    `/applications?job=${job}&stage=shortlisted`,
  );
  expect(facetHref(null)).toBe(`/applications?job=${job}`);
});

test("a list whose rows have no job, or whose page shows none, is not filtered by one", () => {
  const { asked, hrefFor } = readListAddress(candidateList, { job });
  expect(asked).not.toHaveProperty("jobId");
  expect(hrefFor({})).toBe(candidateList.path);
});

test("a header sorts in its usual direction, then the other way, from the first page on", () => {
  const usual = readListAddress(candidateList, { page: "last" }).sorting;
  expect(usual).toMatchObject({ by: "added", isDescending: true });
  expect(usual.hrefs.name).toBe("/candidates?sort=name");
  expect(usual.hrefs.added).toBe("/candidates?sort=added");
  const byName = readListAddress(candidateList, { sort: "name" }).sorting;
  expect(byName.hrefs.name).toBe("/candidates?sort=-name");
  expect(byName.hrefs.added).toBe("/candidates");
});

test("only interviews are filtered by what needs somebody, and only by what there is", () => {
  const params = { attention: "silent", status: "pending" };
  const { asked, hrefFor } = readListAddress(interviewList, params);
  expect(asked.attention).toBe("silent");
  expect(hrefFor({ attention: null })).toBe("/interviews?status=pending");
  expect(
    readListAddress(interviewList, { attention: "toString" }).asked,
  ).not.toHaveProperty("attention");
  expect(readListAddress(candidateList, params).asked).not.toHaveProperty(
    "attention",
  );
});

test("M3.10 interviews are filtered by job, template, email, evaluation and waiting, and by nothing that makes no sense", () => {
  const params = {
    job,
    template: job,
    email: "bounced",
    evaluation: "failed",
    idle: "yes",
  };
  const { asked, hrefFor } = readListAddress(interviewList, params);
  expect(asked).toMatchObject({
    jobId: job,
    filters: {
      templateId: job,
      email: "bounced",
      evaluation: "failed",
      isIdle: true,
    },
  });
  expect(hrefFor({})).toBe(
    `/interviews?job=${job}&template=${job}&email=bounced&evaluation=failed&idle=yes`,
  );
  const nonsense = { template: "7", email: "constructor", idle: "no" };
  expect(readListAddress(interviewList, nonsense).asked).not.toHaveProperty(
    "filters",
  );
});
