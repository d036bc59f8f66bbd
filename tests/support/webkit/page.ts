import type { WebKitPrograms } from "../../../scripts/webkit";
import { startSession, type Session } from "./driver";

/** How WebDriver names an element (§ 12 of its text). */
type Element = { "element-6066-11e4-a52e-4f735466cecf": string };

const WAITS_MS = 60_000;
const PAUSE_MS = 150;

/** A page of WebKit, used as a person does: by what is written on it. Each act waits until it can be done. */
export class WebKitPage {
  private constructor(private readonly session: Session) {}

  static async start(programs: WebKitPrograms): Promise<WebKitPage> {
    return new WebKitPage(await startSession(programs));
  }

  stop(): Promise<void> {
    return this.session.stop();
  }

  async goto(url: string): Promise<void> {
    await this.session.command("POST", "/url", { url });
  }

  async reload(): Promise<void> {
    await this.session.command("POST", "/refresh");
  }

  /** A function without anything from around it, run in the page. */
  run<Args extends unknown[], T>(
    act: (...args: Args) => T,
    ...args: Args
  ): Promise<Awaited<T>> {
    return this.session.command("POST", "/execute/sync", {
      script: `return (${act.toString()})(...arguments)`,
      args,
    });
  }

  /** Presses a button or a link by its words. */
  press(name: string): Promise<void> {
    const is = `[normalize-space()="${name}" or @aria-label="${name}"]`;
    return this.click(`//button${is} | //a${is}`);
  }

  /** Chooses a radio button or a box by its label, which begins so. */
  choose(words: string): Promise<void> {
    return this.click(`//label[contains(normalize-space(), "${words}")]`);
  }

  /** Types into a field, key by key, as the keyboard does. */
  async type(label: string, text: string): Promise<void> {
    const field = await this.element(
      `//input[@aria-label="${label}" or @id=//label[normalize-space()="${label}"]/@for]`,
    );
    await this.session.command("POST", `/element/${idOf(field)}/value`, {
      text,
    });
  }

  /** Waits until these words are to be read on the page. */
  async sees(words: string): Promise<void> {
    await this.until(
      `"${words}"`,
      (wanted) =>
        document.body.innerText.replace(/\s+/g, " ").includes(wanted as string),
      words,
    );
  }

  /** Waits for a condition of the page. */
  async until(
    what: string,
    condition: (...args: unknown[]) => unknown,
    ...args: unknown[]
  ): Promise<void> {
    await this.withRetry(what, async () =>
      (await this.run(condition, ...args)) ? true : null,
    );
  }

  private async click(xpath: string): Promise<void> {
    await this.withRetry(xpath, async () => {
      const element = await this.find(xpath);
      if (!element) return null;
      // WebDriver scrolls only as far as the edge, where the page's footer lies over it.
      await this.session.command("POST", "/execute/sync", {
        script: `arguments[0].scrollIntoView({ block: "center" })`,
        args: [element],
      });
      await this.session.command("POST", `/element/${idOf(element)}/click`);
      return true;
    });
  }

  private element(xpath: string): Promise<Element> {
    return this.withRetry(xpath, () => this.find(xpath));
  }

  /** The first that is shown and can be used. */
  private find(xpath: string): Promise<Element | null> {
    return this.session.command("POST", "/execute/sync", {
      script: `
        const found = document.evaluate(arguments[0], document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
        for (let i = 0; i < found.snapshotLength; i++) {
          const element = found.snapshotItem(i);
          if (element.getClientRects().length > 0 && !element.disabled && element.ariaBusy !== "true") return element;
        }
        return null;`,
      args: [xpath],
    });
  }

  /** Tries until there is something; an element that is gone or covered is looked for again. */
  private async withRetry<T>(
    what: string,
    act: () => Promise<T | null>,
  ): Promise<T> {
    const until = Date.now() + WAITS_MS;
    let problem = "";
    while (Date.now() < until) {
      try {
        const found = await act();
        if (found !== null) return found;
      } catch (error) {
        problem = ` (${String(error)})`;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    const seen = await this.run(() => document.body.innerText.slice(0, 1500));
    throw new Error(`WebKit waited for ${what}${problem}. It shows:\n${seen}`);
  }
}

function idOf(element: Element): string {
  return element["element-6066-11e4-a52e-4f735466cecf"];
}
