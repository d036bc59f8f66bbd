import { expect, test } from "vitest";
import { mintSession } from "@/lib/auth/mint";
import { findActorOf } from "@/lib/auth/member";
import { endSessions } from "@/lib/auth/sign-out";
import { db } from "@/tests/support/db";
import { makeActor } from "@/tests/support/make";

test("W21 signing out ends every session of the user, and a session that has ended ends no later one", async () => {
  const { userId } = await makeActor();
  const first = mintSession({ userId, version: 1 });
  await endSessions(first);
  expect(await findActorOf(first)).toBeNull();
  const second = mintSession({ userId, version: 2 });
  await endSessions(first);
  expect(await findActorOf(second)).toMatchObject({ userId });
});

test("W21 a changed password ends every session, whoever writes it; the same one again ends none", async () => {
  const { userId } = await makeActor();
  const session = mintSession({ userId, version: 1 });
  const save = (passwordHash: string | null) =>
    db.user.update({ where: { id: userId }, data: { passwordHash } });
  await save(null);
  expect(await findActorOf(session)).not.toBeNull();
  await save("changed");
  expect(await findActorOf(session)).toBeNull();
});
