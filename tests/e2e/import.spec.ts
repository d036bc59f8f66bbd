import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { paths } from "@/lib/paths";
import { db } from "@/tests/support/db";
import { makeActor, makeCandidate } from "@/tests/support/make";
import { upload } from "@/tests/support/import";
import { chooseFile } from "@/tests/support/portal";
import { portalTest as test } from "@/tests/support/test";

const file = {
  name: "Bewerber März.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "Vorname;Nachname;E-Mail",
      "Jürgen;Müller;juergen@example.com",
      "Grace;Hopper;GRACE@example.com",
      "=Eve;Nobody;not an address",
    ].join("\r\n"),
    "latin1",
  ),
};

test("a list with one duplicate and one bad row is imported, reported, and the bad row downloaded", async ({
  page,
  stack,
  owner,
}) => {
  await makeCandidate(owner, {
    name: "Grace Hopper",
    email: "grace@example.com",
  });
  await page.goto(stack.appUrl + paths.candidates);
  await page.getByRole("link", { name: "Import CSV" }).click();
  await chooseFile(page, "Choose file", file);

  const preview = page.getByRole("table", { name: "Preview" });
  const rowOf = (text: string) =>
    preview.getByRole("row").filter({ hasText: text });
  await expect(rowOf("Jürgen Müller")).toContainText("Will be added");
  await expect(rowOf("grace@example.com")).toContainText("Skipped");
  await expect(rowOf("not an address")).toContainText("valid email");

  await test.step("the choice of columns is in the address, and the preview follows", async () => {
    await page.getByLabel("Last name").selectOption("");
    await expect(rowOf("Jürgen")).not.toContainText("Müller");
    await page.reload();
    await expect(rowOf("Jürgen")).not.toContainText("Müller");
    await page.getByLabel("Last name").selectOption({ label: "Nachname" });
    // At once, before the address has the first choice.
    const name = page.getByLabel("Name or first name");
    await name.selectOption({ label: "E-Mail" });
    await name.selectOption({ label: "Vorname" });
    await expect(rowOf("Jürgen")).toContainText("Müller");
    await expect(page.getByLabel("Last name")).toHaveValue("1");
  });

  await page.getByRole("button", { name: "Import 3 rows" }).click();
  await expect(
    page.getByText(
      "1 candidate added, 1 duplicate skipped, 1 row with a problem.",
    ),
  ).toBeVisible();

  await page.getByRole("link", { name: /^Problems/ }).click();
  await expect(page).toHaveURL(/show=problems/);
  const report = page.getByRole("table", { name: "Rows of the file" });
  await expect(report.getByRole("row")).toHaveCount(2);
  await expect(report).toContainText("=Eve Nobody");

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download problem rows" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Bewerber März-problems.csv");
  expect(await readFile(await download.path(), "utf8")).toBe(
    '\uFEFF"Vorname","Nachname","E-Mail","Row","Reason"\r\n' +
      `"'=Eve","Nobody","not an address","4","Not a valid email address."\r\n`,
  );

  await page.getByRole("link", { name: "Go to candidates" }).click();
  await expect(
    page.getByRole("row").filter({ hasText: "Jürgen Müller" }),
  ).toBeVisible();
});

test("a workbook is refused with what to do, and the page takes the next file", async ({
  page,
  stack,
}) => {
  await page.goto(`${stack.appUrl}/candidates/import`);
  await chooseFile(page, "Choose file", {
    name: "list.xlsx",
    mimeType: "application/vnd.ms-excel",
    buffer: Buffer.from("PK\x03\x04 and so on"),
  });
  await expect(page.getByText(/choose File → Save As/)).toBeVisible();
  await chooseFile(page, "Choose file", file);
  await expect(
    page.getByRole("button", { name: "Import 3 rows" }),
  ).toBeVisible();
});

test("S5: an upload from a foreign page or without an origin is refused, and a file larger than a proxy would pass arrives whole", async ({
  page,
  stack,
  owner,
}) => {
  const put = async (origin?: string, data = "Name,Email\nAda,ada@x.org") => {
    const address = `${stack.appUrl}/api/imports/${randomUUID()}?name=a.csv`;
    const headers: Record<string, string> = { "Content-Type": "text/csv" };
    if (origin) headers.Origin = origin;
    const response = await page.request.put(address, { headers, data });
    return response.status();
  };
  expect(await put()).toBe(403);
  expect(await put("https://evil.example")).toBe(403);
  expect(await put(stack.appUrl)).toBe(200);
  const rows = "Somebody With A Long Name,somebody@example.com\n";
  const large = `Name,Email\n${rows.repeat(Math.ceil((12 * 1024 * 1024) / rows.length))}`;
  expect(await put(stack.appUrl, large)).toBe(200);
  const kept = await db.candidateImport.findFirstOrThrow({
    where: { organizationId: owner.organizationId },
    orderBy: { createdAt: "desc" },
  });
  expect(kept.bytes).toBe(large.length);
});

test("S1, W17: another organization's import, its rows and its pages are not found; nobody gets any without signing in, or from another page", async ({
  page,
  playwright,
  stack,
}) => {
  const theirs = await upload(await makeActor(), "Name,Email\nAda,ada@x.org");
  const [file, rows] = [
    `/api/imports/${theirs}`,
    `/api/imports/${theirs}/rows`,
  ];
  const headers = { origin: stack.appUrl };
  expect((await page.request.get(stack.appUrl + file)).status()).toBe(404);
  expect(
    (await page.request.post(stack.appUrl + rows, { headers })).status(),
  ).toBe(404);
  await page.goto(`${stack.appUrl}/candidates/import/${theirs}`);
  await expect(page.getByText("list.csv")).toHaveCount(0);

  const nobody = await playwright.request.newContext();
  expect((await nobody.get(stack.appUrl + file)).status()).toBe(404);
  expect((await nobody.post(stack.appUrl + rows, { headers })).status()).toBe(
    403,
  );
  for (const list of ["candidates", "interviews"]) {
    const address = `${stack.appUrl}/api/exports/${list}.csv`;
    expect((await nobody.post(address, { headers })).status()).toBe(403);
    // W17: from one of our pages alone.
    expect((await page.request.get(address)).status()).toBe(405);
    const evil = { origin: "https://evil.example" };
    expect((await page.request.post(address, { headers: evil })).status()).toBe(
      403,
    );
    const mine = await page.request.post(address, { headers });
    expect(mine.status()).toBe(200);
    expect(mine.headers()["content-disposition"]).toMatch(
      new RegExp(`${list}-\\d{4}-\\d\\d-\\d\\d\\.csv`),
    );
  }
  await nobody.dispose();
});

test("the export has what the list's filter finds", async ({
  page,
  stack,
  owner,
}) => {
  await makeCandidate(owner, {
    name: "Grace Hopper",
    email: "grace@example.com",
  });
  await makeCandidate(owner);
  await page.goto(`${stack.appUrl}/candidates?q=hopper`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export CSV" }).click(),
  ]);
  const lines = (await readFile(await download.path(), "utf8"))
    .trimEnd()
    .split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^"Grace Hopper","grace@example.com","New"/);
});
