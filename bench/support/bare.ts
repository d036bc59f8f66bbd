import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { next, startChild } from "../../scripts/children";
import { anyPort } from "../../scripts/ports";

/** Builds and starts it under .data, for the benchmark of that name. */
export async function startBare(name: string): Promise<{
  url: string;
  /** Its build. */
  dist: string;
  stop: () => Promise<void>;
}> {
  const folder = resolve(".data", `bench-${name}`);
  rmSync(folder, { recursive: true, force: true });
  buildBareApp(folder);
  const port = await anyPort();
  const url = `http://localhost:${port}`;
  const child = startChild({
    name: "The bare page",
    args: [next, "start", folder, "--port", String(port)],
    env: { ...process.env, NODE_ENV: "production" },
    isReady: () =>
      fetch(`${url}/?rows=1`).then(
        ({ ok }) => ok,
        () => false,
      ),
  });
  await child.ready;
  return { url, dist: join(folder, ".next"), stop: child.stop };
}

/** The least that Next can do for a page: one server component that renders a table of plain text, nothing else. */
function buildBareApp(folder: string): void {
  mkdirSync(join(folder, "app"), { recursive: true });
  for (const [file, text] of Object.entries(files))
    writeFileSync(join(folder, file), text);
  const { status, stdout } = spawnSync(
    process.execPath,
    [next, "build", folder],
    {
      encoding: "utf8",
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
      },
    },
  );
  if (status !== 0)
    throw new Error(`The bare page could not be built:\n${stdout}`);
}

/** Two cells to each row, as deep as a product's: a line over a line. The address says how many rows. */
const files = {
  "package.json": `{ "name": "bare", "private": true }`,
  // Without one of its own, Next takes that of the folder above: the product's.
  "next.config.mjs": "export default {};",
  "app/layout.jsx": `
export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}`,
  "app/page.jsx": `
export default async function Page({ searchParams }) {
  const rows = Number((await searchParams).rows);
  return (
    <table><tbody>
      {Array.from({ length: rows }, (_, row) => (
        <tr key={row} className="row">
          <td className="cell"><p className="name">Candidate {row}</p><p className="mail">candidate{row}@example.com</p></td>
          <td className="cell"><p className="name">Software Engineer</p><p className="mail">First interview</p></td>
        </tr>
      ))}
    </tbody></table>
  );
}`,
};
