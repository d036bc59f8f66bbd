import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ChangeCard } from "@/components/changes/change-card";
import type { Change } from "@/lib/answers/changes/queries";
import { accommodations } from "@/lib/interviews/accommodations-schema";

test("a request that nobody can answer any more says that it was not answered", () => {
  const request: Change = {
    id: "a",
    status: "OPEN",
    wishes: accommodations.parse({ timeFactor: 2 }),
    granted: accommodations.parse({}),
    text: "",
    reply: "",
    createdAt: new Date("2026-11-01T12:00:00Z"),
    decidedAt: null,
    decidedBy: null,
  };
  const card = renderToStaticMarkup(
    <ChangeCard changes={[request]} canAnswer={false} hasStarted={false} />,
  );
  expect(card).toContain("Not answered");
});
