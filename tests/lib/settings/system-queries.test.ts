import { expect, test } from "vitest";
import { getSystemState } from "@/lib/settings/system-queries";
import { makeActor } from "../../support/make";

test("without settings the portal knows that mail cannot leave and that evaluation is off", async () => {
  const state = await getSystemState(await makeActor());
  expect(state).toMatchObject({
    mail: { server: "127.0.0.1:9", isReachable: false, mailboxUrl: null },
    evaluation: { kind: "off" },
  });
});
