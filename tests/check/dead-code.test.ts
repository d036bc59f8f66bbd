import { expect, it } from "vitest";
import { check } from "@/tests/check/tree";

it("passes on a clean tree", async () => {
  expect(await check("dead-code")).toMatchObject({ passed: true, output: "" });
});

it("refuses an export, a file and a dependency that nobody uses, and a dependency that nobody declared", async () => {
  const { passed, output } = await check("dead-code", {
    "lib/paths.ts": `import "sonner";\n\nexport const paths = { home: "/" };\nexport const unusedPath = "/gone";\n`,
    "lib/jobs/forgotten.ts": `export const forgotten = 1;\n`,
    "emails/invitation.tsx": `export const Invitation = ({ title }: { title: string }) => title;\n`,
  });
  expect(passed).toBe(false);
  expect(output).toMatch(/Unused exports[^]*unusedPath .*lib\/paths\.ts/);
  expect(output).toMatch(/Unused files[^]*lib\/jobs\/forgotten\.ts/);
  expect(output).toMatch(/Unused dependencies[^]*react-email/);
  expect(output).toMatch(/Unlisted dependencies[^]*sonner/);
});
