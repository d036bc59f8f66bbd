import { expect, test } from "vitest";
import { db, lockSession } from "@/lib/db";

test("our connections say themselves that times are UTC, whatever the server's clock is set to", async () => {
  for (const client of [db, lockSession])
    expect(
      await client.$queryRaw`SELECT setting, source FROM pg_settings WHERE name = 'TimeZone'`,
    ).toEqual([{ setting: "UTC", source: "client" }]);
});
