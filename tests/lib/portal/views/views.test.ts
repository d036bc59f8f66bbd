import { expect, test } from "vitest";
import { deleteView, saveView } from "@/lib/portal/views/mutations";
import { listViews } from "@/lib/portal/views/queries";
import { mostViews, saveViewInput } from "@/lib/portal/views/schema";
import { makeActor } from "@/tests/support/make";
import { refusal } from "@/tests/support/refusal";

const view = (name: string, query = "status=pending") =>
  saveViewInput.parse({ list: "interviews", name, query });

test("M3.10 a view keeps search, tab, filters and order, and no page or dialog", () => {
  expect(
    view(" Stuck ", "?status=pending&idle=yes&page=2&extend=all&q=ada"),
  ).toEqual({
    list: "interviews",
    name: "Stuck",
    query: "idle=yes&q=ada&status=pending",
  });
});

test("M3.10 a view saved under a name that is there takes its place, also when saved twice at once", async () => {
  const actor = await makeActor();
  await saveView(actor, view("Stuck"));
  await Promise.all([
    saveView(actor, view("Stuck", "idle=yes")),
    saveView(actor, view("Stuck", "idle=yes")),
  ]);
  expect(await listViews(actor, "interviews")).toMatchObject([
    { name: "Stuck", query: "idle=yes" },
  ]);
});

test("M3.10 a view is one person's own: others neither see nor delete it", async () => {
  const [actor, other] = [await makeActor(), await makeActor()];
  await saveView(actor, view("Stuck"));
  const [saved] = await listViews(actor, "interviews");
  expect(await listViews(other, "interviews")).toEqual([]);
  await deleteView(other, { viewId: saved!.id });
  expect(await listViews(actor, "interviews")).toHaveLength(1);
  await deleteView(actor, { viewId: saved!.id });
  expect(await deleteView(actor, { viewId: saved!.id })).toMatchObject({
    ok: true,
  });
  expect(await listViews(actor, "interviews")).toEqual([]);
});

test("M3.10 the same search and filters saved under another name get that name, also when two tabs save at once", async () => {
  const actor = await makeActor();
  await saveView(actor, view("Stuck"));
  await saveView(actor, view("Waiting"));
  const named = async () =>
    (await listViews(actor, "interviews")).map(({ name }) => name);
  expect(await named()).toEqual(["Waiting"]);
  await Promise.all([
    saveView(actor, view("One", "q=ada")),
    saveView(actor, view("Two", "q=ada")),
  ]);
  expect(await named()).toHaveLength(2);
});

test("M3.10 a view does not get the name of another one", async () => {
  const actor = await makeActor();
  await saveView(actor, view("Stuck"));
  await saveView(actor, view("Ada", "q=ada"));
  expect(await saveView(actor, view("Ada"))).toMatchObject({
    ok: false,
    error: { fields: { name: "You already have a view named “Ada”." } },
  });
});

test("M3.10 the same filters in another order are the same view", () => {
  expect(view("A", "job=2&job=1").query).toBe(view("B", "job=1&job=2").query);
});

test("M3.10 views are in the order of a dictionary", async () => {
  const actor = await makeActor();
  for (const name of ["case", "Zoë", "Case", "View 10", "View 9", "álava"])
    await saveView(actor, view(name, `q=${name}`));
  const names = (await listViews(actor, "interviews")).map(({ name }) => name);
  expect(names).toEqual(["álava", "case", "Case", "View 9", "View 10", "Zoë"]);
});

test("M3.10 a search that is too long for a view is refused in words", () => {
  const parsed = saveViewInput.safeParse({
    list: "interviews",
    name: "Long",
    query: `q=${"x".repeat(1_200)}`,
  });
  expect(parsed.error?.issues[0]?.message).toBe(
    "This search is too long to save. Shorten it first.",
  );
});

test("M3.10 one person keeps so many views of a list and no more", async () => {
  const actor = await makeActor();
  for (let i = 0; i < mostViews; i++)
    await saveView(actor, view(`View ${i}`, `q=${i}`));
  expect(await saveView(actor, view("One more"))).toMatchObject(
    refusal("conflict"),
  );
  expect(await saveView(actor, view("View 0", "q=ada"))).toMatchObject({
    ok: true,
  });
});
