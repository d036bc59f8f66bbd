import type { Result } from "@/lib/result";

/**
 * Puts text on the clipboard; false when the browser does not allow it. Text that is still on its way may be given as a
 * promise: WebKit writes only what was asked for in the press itself, so this must be called before anything is awaited.
 */
export async function copyText(
  text: string | Promise<string>,
): Promise<boolean> {
  try {
    if (typeof text === "string" || typeof ClipboardItem === "undefined")
      await navigator.clipboard.writeText(await text);
    else await writeLater(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies what a server's answer holds, once it is there. Must be called in the press, too. */
export async function copyAnswer<T>(
  answer: Promise<Result<T>>,
  textOf: (value: T) => string,
): Promise<Result<T & { isCopied: boolean }>> {
  const text = answer.then((result) =>
    result.ok ? textOf(result.value) : Promise.reject(new Error("Refused")),
  );
  const [result, isCopied] = await Promise.all([answer, copyText(text)]);
  return result.ok
    ? { ok: true, value: { ...result.value, isCopied } }
    : result;
}

async function writeLater(text: Promise<string>): Promise<void> {
  const type = "text/plain";
  try {
    const blob = text.then((words) => new Blob([words], { type }));
    await navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
  } catch {
    // Some browsers know clipboard items, but not that they may come later. Those write after a press, too.
    await navigator.clipboard.writeText(await text);
  }
}
