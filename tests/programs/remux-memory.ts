import { groupIntoParts } from "@/lib/media/group";
import { probe } from "@/lib/media/probe";
import { remux } from "@/lib/media/remux";

/** Rewrites a recording in a process of its own and prints what it took: a process that runs tests has memory of theirs, too. */
const [source, target] = process.argv.slice(2);
const { parts } = await groupIntoParts([source!], probe);
const before = process.memoryUsage.rss();
let peak = before;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 5);
const made = await remux(parts[0]!, target!);
clearInterval(watch);
process.stdout.write(
  JSON.stringify({ bytes: made.bytes, grown: peak - before }),
);
