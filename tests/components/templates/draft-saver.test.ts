import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import {
  DraftSaver,
  type DraftServer,
} from "@/components/templates/draft-saver";
import { mintActor } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import { ok, refuse, type Result } from "@/lib/result";
import {
  newCriterion,
  newQuestion,
  type TemplateDraft,
} from "@/lib/templates/draft";
import { findDraftState } from "@/lib/templates/draft-queries";
import {
  createTemplate,
  publishTemplate,
  saveTemplate,
} from "@/lib/templates/mutations";
import { saveTemplateInput } from "@/lib/templates/schema";
import { db } from "@/tests/support/db";
import { makeActor, makeJob } from "../../support/make";

/** The editor's saving on the real mutation and database; only the network between the two can be disturbed. */

test("M3.11 what is typed is saved once typing pauses, in one request", async () => {
  const { id, saver, type, requests, stored } = await open();
  for (const title of ["Sec", "Second", "Second round"]) type({ title });
  expect(saver.view.status.step).toBe("saving");
  expect(requests()).toBe(0);
  await settled(saver);
  expect(await stored()).toMatchObject({ title: "Second round" });
  expect(requests()).toBe(1);
  expect(saver.view.savedAt).toEqual(
    (await db.template.findUniqueOrThrow({ where: { id } })).updatedAt,
  );
});

test("M3.11 what was typed and undone within the pause needs no request", async () => {
  const { saver, type, requests, draft } = await open();
  const { title } = draft();
  type({ title: "Other" });
  type({ title });
  expect(saver.view.status.step).toBe("saved");
  expect(await saver.flush()).toBe(true);
  expect(requests()).toBe(0);
});

test("M3.11 typing goes on while a save is under way: the saves follow each other and the last text wins", async () => {
  const { saver, type, network, stored, mostAtOnce } = await open();
  network.hold();
  type({ title: "One" });
  const first = saver.flush();
  type({ title: "Two" });
  const second = saver.flush();
  network.release();
  expect(await Promise.all([first, second])).toEqual([true, true]);
  expect(await stored()).toMatchObject({ title: "Two" });
  expect(mostAtOnce()).toBe(1);
});

test("M3.11 without a connection nothing typed is lost: it is kept, said, tried again and saved", async () => {
  const { saver, type, network, stored } = await open();
  network.cut("before");
  type({ title: "Typed offline" });
  expect(await saver.flush()).toBe(false);
  expect(saver.view.status).toMatchObject({
    step: "failed",
    refusal: { code: "unavailable" },
  });
  type({ focusArea: "And more" });
  network.mend();
  await settled(saver);
  expect(await stored()).toMatchObject({
    title: "Typed offline",
    focusArea: "And more",
  });
});

test("M3.11 a save whose answer was lost is no change by somebody else", async () => {
  const { saver, type, network, stored } = await open();
  network.cut("after");
  type({ title: " Saved,  unheard\u200B " });
  expect(await saver.flush()).toBe(false);
  expect(await stored()).toMatchObject({
    title: expect.stringMatching(/^Saved/),
  });
  network.mend();
  type({ title: "Saved and heard" });
  expect(await saver.flush()).toBe(true);
  expect(await stored()).toMatchObject({ title: "Saved and heard" });
});

test("M3.11 what was undone after its answer was lost is undone on the server too", async () => {
  const { saver, type, network, stored, draft } = await open();
  const { title } = draft();
  network.cut("after");
  type({ title: "Unheard" });
  await saver.flush();
  type({ title });
  expect(saver.view.status.step).toBe("failed");
  network.mend();
  expect(await saver.flush()).toBe(true);
  expect(await stored()).toMatchObject({ title });
});

test("M3.11 a request that arrives after a newer one changes nothing", async () => {
  const { saver, type, network, stored } = await open();
  network.cut("late");
  type({ title: "Older" });
  expect(await saver.flush()).toBe(false);
  network.mend();
  type({ title: "Newer" });
  expect(await saver.flush()).toBe(true);
  expect(await network.deliverLate()).toMatchObject([
    { ok: false, error: { code: "conflict" } },
  ]);
  expect(await stored()).toMatchObject({ title: "Newer" });
  type({ focusArea: "Later" });
  expect(await saver.flush()).toBe(true);
});

test("M3.11 a late request that arrives before a newer one is no change by somebody else", async () => {
  const { saver, type, network, stored } = await open();
  network.cut("late");
  type({ title: "Older" });
  expect(await saver.flush()).toBe(false);
  network.mend();
  expect(await network.deliverLate()).toMatchObject([{ ok: true }]);
  type({ title: "Newer" });
  expect(await saver.flush()).toBe(true);
  expect(await stored()).toMatchObject({ title: "Newer" });
});

test("M3.11 what somebody else saved is not saved over: it says who, keeps what was typed, and can give way", async () => {
  const { id, actor, saver, type, stored, draft, shown } = await open();
  const ana = await makeColleague(actor, "Ana");
  await saveAs(ana, id, { title: "Ana’s title" });
  type({ title: "My title" });
  expect(await saver.flush()).toBe(false);
  expect(saver.view).toMatchObject({
    status: {
      step: "conflict",
      theirs: { savedBy: { name: "Ana", isYou: false } },
    },
    other: { name: "Ana" },
  });
  expect(draft().title).toBe("My title");
  type({ title: "My other title" });
  expect(await saver.flush()).toBe(false);
  expect(await stored()).toMatchObject({ title: "Ana’s title" });

  saver.takeTheirs();
  expect(shown()).toMatchObject({ title: "Ana’s title" });
  type({ focusArea: "Mine again" });
  expect(await saver.flush()).toBe(true);
  expect(await stored()).toMatchObject({
    title: "Ana’s title",
    focusArea: "Mine again",
  });
});

test("M3.11 the second tab of one person is told and shows what the first one saved", async () => {
  const first = await open();
  const second = await open(first);
  first.type({ title: "From the first tab" });
  await first.saver.flush();
  await second.saver.look();
  expect(second.shown()).toMatchObject({ title: "From the first tab" });
  expect(second.saver.view).toMatchObject({
    status: { step: "saved" },
    other: { isYou: true },
  });
  second.type({ title: "From the second tab" });
  expect(await second.saver.flush()).toBe(true);
  first.type({ title: "First again" });
  expect(await first.saver.flush()).toBe(false);
  expect(first.saver.view.status).toMatchObject({
    step: "conflict",
    theirs: { savedBy: { isYou: true } },
  });
  expect(await first.stored()).toMatchObject({ title: "From the second tab" });
});

test("M3.11 a look that was answered late does not undo a newer save", async () => {
  const { id, actor, saver, type, network, draft, stored } = await open();
  await saveAs(await makeColleague(actor, "Ana"), id, {}, "Ana’s area");
  await saver.look();
  const answer = network.holdReading();
  const look = saver.look();
  await answer.isRead;
  type({ title: "Newest" });
  expect(await saver.flush()).toBe(true);
  answer.release();
  await look;
  expect(saver.view.status.step).toBe("saved");
  expect(draft()).toMatchObject({ title: "Newest", focusArea: "Ana’s area" });
  expect(await stored()).toMatchObject({ title: "Newest" });
});

test("a save by the page before, which arrives after the reload, is no change in another tab", async () => {
  const before = await open();
  before.network.cut("late");
  before.type({ title: "Typed before the reload" });
  await before.saver.flush();
  const after = await open(before);
  after.saver.resume(before.saver.leave());
  expect(after.shown()).toMatchObject({ title: "Typed before the reload" });
  await before.network.deliverLate();
  await after.saver.look();
  await settled(after.saver);
  after.type({ focusArea: "Typed after it" });
  expect(await after.saver.flush()).toBe(true);
  expect(after.saver.view).toMatchObject({ other: null });
  expect(await after.stored()).toMatchObject({
    title: "Typed before the reload",
    focusArea: "Typed after it",
  });
});

test("what the page before could not save is there after the reload, and saved", async () => {
  const before = await open();
  before.network.cut("before");
  before.type({ title: "Typed before the reload" });
  await before.saver.flush();
  const after = await open(before);
  after.saver.resume(before.saver.leave());
  await settled(after.saver);
  expect(after.draft()).toMatchObject({ title: "Typed before the reload" });
  expect(await after.stored()).toMatchObject({
    title: "Typed before the reload",
  });
  expect(after.saver.view.other).toBeNull();
});

test("what the page before could not save is not put over what somebody else saved since", async () => {
  const { saver, type, network, actor, id } = await open();
  network.cut("before");
  type({ title: "Typed before the reload" });
  await saver.flush();
  await saveAs(await makeColleague(actor, "Ana"), id, { title: "Ana’s" });
  const after = await open({ id, actor });
  after.saver.resume(saver.leave());
  await after.saver.look();
  expect(after.draft()).toMatchObject({ title: "Ana’s" });
  expect(await after.stored()).toMatchObject({ title: "Ana’s" });
});

test("Back to a page that was read before the own save shows it, and names no other tab", async () => {
  const first = await open();
  const second = await open(first);
  first.type({ title: "Saved on the way out" });
  await first.saver.flush();
  second.saver.resume(first.saver.leave());
  await second.saver.look();
  expect(second.shown()).toMatchObject({ title: "Saved on the way out" });
  expect(second.saver.view.other).toBeNull();
});

test("another tab is named no longer than it is there, or than two minutes after its last save", async () => {
  const first = await open();
  const second = await open(first);
  const save = async (title: string) => {
    first.type({ title });
    await first.saver.flush();
    await second.saver.look();
    expect(second.saver.view.other).toMatchObject({ isYou: true });
  };
  await save("One");
  second.saver.otherTabLeft();
  expect(second.saver.view.other).toBeNull();

  await save("Two");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3 * 60_000 });
  await second.saver.look();
  vi.useRealTimers();
  expect(second.saver.view.other).toBeNull();
});

test("somebody else is named until two minutes after their last save, and not taken for a closed tab", async () => {
  const { saver, actor, id, type } = await open();
  await saveAs(await makeColleague(actor, "Ana"), id, { title: "Ana’s" });
  await saver.look();
  type({ title: "Mine" });
  await saver.flush();
  saver.otherTabLeft();
  expect(saver.view.other).toMatchObject({ name: "Ana" });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3 * 60_000 });
  await saver.look();
  vi.useRealTimers();
  expect(saver.view.other).toBeNull();
});

test("M3.11 publishing saves first, and what is typed meanwhile is saved after it", async () => {
  const { id, actor, saver, type, network, stored } = await open();
  type({ title: "Published" });
  network.hold();
  const publishing = saver.withSaved(async (savedAt) => {
    type({ title: "Typed while publishing" });
    return publishTemplate(actor, { id, savedAt });
  });
  network.release();
  expect(await publishing).toMatchObject({ ok: true, value: { version: 1 } });
  await settled(saver);
  expect(await stored()).toMatchObject({
    title: "Typed while publishing",
    version: 1,
    isChanged: true,
  });
  const version = await db.templateVersion.findFirstOrThrow({
    where: { templateId: id },
  });
  expect(version.snapshot).toMatchObject({ title: "Published" });
  expect(saver.view).toMatchObject({
    isChanged: true,
    version: 1,
    publishedAt: expect.any(Date),
  });
});

test("what somebody else published is known with whether it is changed", async () => {
  const first = await open();
  const second = await open(first);
  await first.saver.withSaved((savedAt) =>
    publishTemplate(first.actor, { id: first.id, savedAt }),
  );
  const { version, publishedAt, isChanged } = first.saver.view;
  expect({ version, isChanged }).toEqual({ version: 1, isChanged: false });
  await second.saver.look();
  expect(second.saver.view).toMatchObject({ version, publishedAt, isChanged });
});

test("M3.11 after a publication whose answer was lost, saving goes on", async () => {
  const { id, actor, saver, type, stored } = await open();
  const answer = await saver.withSaved(async (savedAt) => {
    await publishTemplate(actor, { id, savedAt });
    return lost;
  });
  expect(answer).toEqual(lost);
  type({ title: "Typed after it" });
  expect(await saver.flush()).toBe(true);
  expect(await stored()).toMatchObject({ version: 1, title: "Typed after it" });
});

test("M3.11 nothing is published while something cannot be saved", async () => {
  const { saver, type, network } = await open();
  network.cut("before");
  type({ title: "Unsaved" });
  const publish = vi.fn<() => Promise<typeof lost>>();
  expect(await saver.withSaved(publish)).toBeNull();
  expect(publish).not.toHaveBeenCalled();
});

test("M3.11 a half-written draft is saved: without a title the template keeps the one it has", async () => {
  const { saver, type, stored, draft } = await open();
  const { title, questions } = draft();
  type({
    title: " ",
    questions: [...questions, { ...newQuestion(), criteria: [] }],
  });
  expect(await saver.flush()).toBe(true);
  expect(await stored()).toMatchObject({ title });
  expect(saver.view.status.step).toBe("saved");
  await saver.look();
  expect(draft().title).toBe(" ");
  expect((await stored()).draft.questions).toHaveLength(questions.length + 1);
});

test("M3.11 what the server refuses is said with its field, and saved once it is right", async () => {
  const { saver, type, stored } = await open();
  type({ title: "a".repeat(121) });
  expect(await saver.flush()).toBe(false);
  expect(saver.view.status).toMatchObject({
    step: "failed",
    refusal: { code: "invalid", fields: { title: expect.any(String) } },
  });
  type({ title: "Short enough" });
  expect(await saver.flush()).toBe(true);
  expect(await stored()).toMatchObject({ title: "Short enough" });
});

const lost = refuse("unavailable", "Couldn’t reach the server.");

type Cut = "before" | "after" | "late" | null;

/** An editor of a template: a new one with one whole question, or the same as another has open. */
async function open(same?: { id: string; actor: Actor }) {
  const actor = same?.actor ?? (await makeActor());
  const id = same?.id ?? (await makeTemplate(actor));
  const stored = async () => {
    const state = await findDraftState(actor, id);
    if (!state) throw new Error("The template is gone.");
    return { ...state, ...state.draft };
  };
  const start = await stored();
  let draft: TemplateDraft = start.draft;
  let shown: TemplateDraft | null = null;

  let cut: Cut = null;
  let gate = Promise.resolve();
  let open = () => {};
  const late: (() => Promise<Result<unknown>>)[] = [];
  let reading: ReturnType<typeof holdReading> | null = null;
  let [requests, running, mostAtOnce] = [0, 0, 0];

  async function carry<T>(request: () => Promise<Result<T>>) {
    await gate;
    if (cut === "before") return lost;
    if (cut === "late") {
      late.push(request);
      return lost;
    }
    const result = await request();
    return cut === "after" ? lost : result;
  }

  const server: DraftServer = {
    save: async (sent, savedAt) => {
      requests++;
      mostAtOnce = Math.max(mostAtOnce, ++running);
      const body: unknown = JSON.parse(JSON.stringify({ ...sent, savedAt }));
      const result = await carry(async () => {
        const input = saveTemplateInput.safeParse({ ...(body as object), id });
        if (input.success) return saveTemplate(actor, input.data);
        const [issue] = input.error.issues;
        return refuse("invalid", "Invalid.", {
          [issue!.path.join(".")]: issue!.message,
        });
      });
      running--;
      return result;
    },
    read: async () => {
      const held = reading;
      reading = null;
      const state = await carry(async () =>
        ok((await findDraftState(actor, id))!),
      );
      held?.tellRead();
      await held?.isReleased;
      return state;
    },
  };
  const saver = new DraftSaver(server, start, (theirs) => {
    draft = shown = theirs;
  });
  return {
    ...{ id, actor, saver, stored },
    draft: () => draft,
    shown: () => shown,
    requests: () => requests,
    mostAtOnce: () => mostAtOnce,
    type: (fields: Partial<TemplateDraft>) => {
      draft = { ...draft, ...fields };
      saver.change(draft);
    },
    network: {
      cut: (how: Cut) => (cut = how),
      mend: () => (cut = null),
      hold: () => {
        gate = new Promise((resolve) => (open = resolve));
      },
      release: () => open(),
      /** The next reading's answer comes only when it is released. */
      holdReading: () => (reading = holdReading()),
      deliverLate: () => Promise.all(late.splice(0).map((send) => send())),
    },
  };
}

function holdReading() {
  const [read, released] = [
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
  ];
  return {
    isRead: read.promise,
    tellRead: read.resolve,
    isReleased: released.promise,
    release: released.resolve,
  };
}

async function makeTemplate(actor: Actor): Promise<string> {
  const id = randomUUID();
  const { id: jobId } = await makeJob(actor);
  const fields = { jobId, title: "Screen", focusArea: "" } as const;
  await createTemplate(actor, { ...fields, id, difficulty: "MEDIUM" });
  const question = {
    ...newQuestion(),
    text: "Why?",
    criteria: [{ ...newCriterion(), name: "Clarity" }],
  };
  const { updatedAt } = await db.template.findUniqueOrThrow({ where: { id } });
  await saveTemplate(actor, {
    ...{ ...fields, id, difficulty: "MEDIUM", instructions: "" },
    savedAt: updatedAt,
    questions: [question],
  });
  return id;
}

async function makeColleague(actor: Actor, name: string): Promise<Actor> {
  const { organizationId } = actor;
  const { id: userId } = await db.user.create({
    data: {
      name,
      email: `${randomUUID()}@example.com`,
      memberships: { create: { organizationId, role: "RECRUITER" } },
    },
  });
  return mintActor({ userId, organizationId, role: "RECRUITER" });
}

async function saveAs(
  actor: Actor,
  id: string,
  fields: Partial<TemplateDraft>,
  focusArea = "",
) {
  const state = (await findDraftState(actor, id))!;
  const { draft, savedAt } = state;
  const result = await saveTemplate(actor, {
    ...{ ...draft, id, savedAt, focusArea },
    ...fields,
  });
  if (!result.ok) throw new Error(result.error.message);
}

async function settled(saver: DraftSaver): Promise<void> {
  await vi.waitFor(() => expect(saver.view.status.step).toBe("saved"), {
    timeout: 10_000,
  });
}
