import { expect, test } from "vitest";
import { GET } from "@/app/api/logos/[name]/route";
import type { Actor } from "@/lib/auth/proof";
import {
  removeLogo,
  setLogo,
  updateOrganization,
} from "@/lib/settings/mutations";
import { getBrand } from "@/lib/settings/queries";
import { logoInput, organizationInput } from "@/lib/settings/schema";
import { writeFile } from "@/lib/storage/files";
import { storageKeys } from "@/lib/storage/keys";
import { db } from "@/tests/support/db";
import { makeActor } from "../../support/make";
import { refusal } from "@/tests/support/refusal";
import { dataFolder } from "@/tests/support/data-folder";
import { imageBytes } from "@/tests/support/image-bytes";

const png = [...imageBytes("png", 200, 50)];
const webp = [...imageBytes("webp", 200, 50)];

await dataFolder();

test("an admin sets the colour of their own organization; twice at once is once; others may not", async () => {
  const actor = await makeActor("ADMIN");
  const other = await makeActor();
  const named = { name: "Nordlicht", timeZone: "Europe/Berlin" };
  const set = () =>
    updateOrganization(actor, { ...named, brandColor: "#aa2200" });
  expect(await Promise.all([set(), set()])).toEqual([
    { ok: true },
    { ok: true },
  ]);
  expect((await getBrand(actor)).color).toBe("#aa2200");
  expect((await getBrand(other)).color).toBeNull();
  for (const act of [
    updateOrganization(recruiterOf(actor), { ...named, brandColor: null }),
    setLogo(recruiterOf(actor), { logo: image(png) }),
    removeLogo(recruiterOf(actor)),
  ])
    expect(await act).toMatchObject(refusal("forbidden"));
  expect(
    await db.auditEntry.count({
      where: { action: "organization.updated" },
    }),
  ).toBe(2);
});

test("a colour is written like #1d4ed8, or left away; nothing else gets into a page's style", () => {
  const read = (brandColor: string) =>
    organizationInput.safeParse({
      name: "Nordlicht",
      timeZone: "UTC",
      brandColor,
    });
  expect(read(" #1D4ED8 ").data).toMatchObject({ brandColor: "#1d4ed8" });
  expect(read("").data).toMatchObject({ brandColor: null });
  for (const wrong of ["red", "#fff", "#12345g", "#000000;}</style><script>"])
    expect(read(wrong).success).toBe(false);
});

test("a logo is served to everybody under a name that never changes, also when another has taken its place", async () => {
  const actor = await makeActor();
  await setLogo(actor, { logo: image(png) });
  const first = await fetchLogo(actor);
  expect(first.status).toBe(200);
  expect(Object.fromEntries(first.headers)).toMatchObject({
    "content-type": "image/png",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  });
  expect([...new Uint8Array(await first.arrayBuffer())]).toEqual(png);
  const { logo } = await getBrand(actor);
  await setLogo(actor, { logo: image(webp) });
  expect((await fetchLogo(actor)).headers.get("content-type")).toBe(
    "image/webp",
  );
  expect((await getBrand(actor)).logo).not.toBe(logo);
  // Mails that were delivered show it.
  expect((await serve(logo!)).status).toBe(200);
  await removeLogo(actor);
  expect(await getBrand(actor)).toEqual({ color: null, logo: null });
  expect((await serve(logo!)).status).toBe(200);
});

test("W15: a logo from before there was a limit of pixels is still served", async () => {
  const actor = await makeActor();
  const name = `${"b".repeat(64)}.png`;
  await writeFile(storageKeys.logo(name), imageBytes("png", 16_000, 16_000));
  await db.organization.update({
    where: { id: actor.organizationId },
    data: { logoKey: storageKeys.logo(name) },
  });
  expect((await fetchLogo(actor)).status).toBe(200);
});

test("two organizations with the same image share no file", async () => {
  const [one, other] = [await makeActor(), await makeActor()];
  await setLogo(one, { logo: image(png) });
  await setLogo(other, { logo: image(png) });
  await removeLogo(one);
  expect((await fetchLogo(other)).status).toBe(200);
  await removeLogo(other);
});

test("setting different logos at once leaves one of them", async () => {
  const actor = await makeActor();
  await Promise.all(
    [1, 2, 3, 4].map((n) => setLogo(actor, { logo: image([...png, n]) })),
  );
  expect((await fetchLogo(actor)).status).toBe(200);
  await removeLogo(actor);
});

test.each([
  ["HTML", [...Buffer.from("<html><script>alert(1)</script>")]],
  ["SVG", [...Buffer.from("<svg onload='alert(1)'/>")]],
  ["GIF", [...Buffer.from("GIF89a")]],
  ["half a signature", png.slice(0, 7)],
  [
    "W15: a picture of a billion pixels",
    [...imageBytes("png", 32_000, 32_000)],
  ],
])("S7: %s is no logo, whatever it calls itself", async (_kind, bytes) => {
  const actor = await makeActor();
  expect(await setLogo(actor, { logo: image(bytes) })).toMatchObject({
    error: { code: "invalid", fields: { logo: expect.any(String) } },
  });
  expect((await getBrand(actor)).logo).toBeNull();
});

test("a logo has at most 512 kB", () => {
  const read = (bytes: number) =>
    logoInput.safeParse({ logo: new File([new Uint8Array(bytes)], "a.png") });
  expect(read(512 * 1024).success).toBe(true);
  expect(read(512 * 1024 + 1).success).toBe(false);
  expect(read(0).success).toBe(false);
});

test("only logos are served", async () => {
  for (const name of [
    "../takes/x.webm",
    "x.png",
    `${"a".repeat(64)}.html`,
    `${"a".repeat(64)}.png`,
  ])
    expect((await serve(`/api/logos/${name}`)).status).toBe(404);
});

function image(bytes: number[]): File {
  return new File([Uint8Array.from(bytes)], "logo.png", { type: "image/png" });
}

function recruiterOf(actor: Actor): Actor {
  return { ...actor, role: "RECRUITER" };
}

async function fetchLogo(actor: Actor): Promise<Response> {
  return serve((await getBrand(actor)).logo!);
}

function serve(path: string): Promise<Response> {
  const name = path.replace("/api/logos/", "");
  return GET(new Request("http://x"), { params: Promise.resolve({ name }) });
}
