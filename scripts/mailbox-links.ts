import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const assets = "node_modules/@maildev/ui/dist/assets";
const closed = 'sandbox:"allow-same-origin"';
const open =
  'sandbox:"allow-same-origin allow-popups allow-popups-to-escape-sandbox"';

/**
 * maildev 3.0.0 shows a mail in a frame in which no link does anything, so the invitation's button would look broken to
 * everybody who tries the product. Lets links open a tab; scripts stay forbidden. Repeating it changes nothing.
 */
export function letMailboxLinksOpen(): void {
  for (const name of readdirSync(assets)) {
    if (!name.endsWith(".js")) continue;
    const file = join(assets, name);
    const code = readFileSync(file, "utf8");
    if (!code.includes(closed)) continue;
    // By a new file: the package's own may be shared with other installations by hard links.
    const changed = `${file}.new`;
    writeFileSync(changed, code.replaceAll(closed, open));
    renameSync(changed, file);
  }
}
