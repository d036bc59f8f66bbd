import { useInstallation } from "./installation";
import { refuse } from "./refuse";
import { databaseProblem, loadSettingsFile } from "./settings";
import { aligned, diskState, reportOn } from "./status";

/**
 * `npm run admin -- COMMAND`, for whoever runs the installation: on the machine itself, with its settings. The product's
 * own files read those, so they are imported afterwards.
 */
const commands: Record<string, () => Promise<boolean>> = {
  status,
  "rotate-links": rotateLinks,
};

const command = commands[process.argv[2] ?? ""];
if (!command)
  refuse(`Choose one: npm run admin -- ${Object.keys(commands).join(" | ")}`);
loadSettingsFile();
const { dataDir } = useInstallation();
const isWell = await command();
process.exit(isWell ? 0 : 1);

/** Whether nothing needs anybody. */
async function status(): Promise<boolean> {
  const problem = await databaseProblem(process.env.DATABASE_URL ?? "");
  if (problem) {
    console.error(problem);
    return false;
  }
  const { getInstallationState } =
    await import("@/lib/settings/installation-queries");
  const { rows, problems } = reportOn(
    await getInstallationState(await system()),
    await diskState(dataDir),
  );
  console.log(aligned(rows));
  for (const sentence of problems) console.log(`\n! ${sentence}`);
  return problems.length === 0;
}

async function rotateLinks(): Promise<boolean> {
  const problem = await databaseProblem(process.env.DATABASE_URL ?? "");
  if (problem) refuse(problem);
  const { rotateLinks: rotate, countKeyless } =
    await import("@/lib/invitations/link-key-mutations");
  const rotation = await rotate(await system());
  const open = Object.values(rotation.open).reduce((sum, n) => sum + n, 0);
  const keyless = countKeyless(rotation);
  console.log(
    `New links are signed with "${rotation.keyId}". Moved to it now: ${open} open and ${rotation.others} other interviews.`,
  );
  if (open > keyless)
    console.log(
      `${open - keyless} emailed links keep working as long as their key stays in LINK_KEYS.`,
    );
  if (keyless > 0)
    console.log(
      `${keyless} emailed links don’t work: their key is no longer in LINK_KEYS. Resend those invitations from Interviews, so that candidates get a link that works.`,
    );
  return true;
}

async function system() {
  const { mintSystemAccess } = await import("@/lib/auth/mint");
  return mintSystemAccess();
}
