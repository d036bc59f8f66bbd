/** An organization's colour as it is, and what goes with it so that everything in it or on it can be read (WCAG 2.2 AA). */

/** One value per theme, as "#1d4ed8". */
type Pair = { light: string; dark: string };
export type BrandTokens = {
  /** Buttons: the colour itself, in both themes. */
  accent: string;
  /** Text on `accent`: white, or dark where white would be hard to read. */
  onAccent: string;
  /** The edge of a button that the page would swallow; null where it stands out. */
  line: { light: string | null; dark: string | null };
  /** Text and icons on the page. */
  ink: Pair;
  /** Behind `ink`: what is chosen. */
  soft: Pair;
};

export const brandColorPattern = /^#[0-9a-f]{6}$/;

const text = 4.5;
const shape = 3;
const white = "#ffffff";
const black = "#000000";
/** The ink of app/globals.css. */
const ink = "#16181d";
/** The least favourable surfaces that text stands on, and the page that buttons stand on (app/globals.css). */
const surface = { light: "#f1f2f4", dark: "#1e2125" };
const page = { light: "#ffffff", dark: "#0f1012" };

export function brandTokens(color: string): BrandTokens {
  const soft = {
    light: mix(color, white, 0.9),
    dark: mix(color, "#16181b", 0.78),
  };
  return {
    accent: color,
    // On no colour are both white and black hard to read.
    onAccent: [white, ink].find((on) => contrast(color, on) >= text) ?? black,
    line: {
      light: edge(black, color, page.light),
      dark: edge(white, color, page.dark),
    },
    ink: {
      light: towards(black, color, (c) =>
        [surface.light, soft.light].every((on) => contrast(c, on) >= text),
      ),
      dark: towards(white, color, (c) =>
        [surface.dark, soft.dark].every((on) => contrast(c, on) >= text),
      ),
    },
    soft,
  };
}

/** The same as CSS custom properties of app/globals.css. */
export function brandProperties(color: string): Record<string, string> {
  const { accent, onAccent, line, ink, soft } = brandTokens(color);
  const both = (pair: BrandTokens["line"]) =>
    `light-dark(${pair.light ?? "transparent"}, ${pair.dark ?? "transparent"})`;
  return {
    "--color-accent": accent,
    // Pressed and pointed at, it moves away from its text.
    "--accent-shade": onAccent === white ? black : white,
    "--color-on-accent": onAccent,
    "--color-accent-line": both(line),
    "--check-mark": mark(onAccent, "M20 6 9 17l-5-5"),
    "--partial-mark": mark(onAccent, "M5 12h14"),
    "--color-accent-ink": both(ink),
    "--color-accent-soft": both(soft),
  };
}

/** As app/globals.css draws it in white. */
function mark(color: string, path: string): string {
  const stroke = `stroke='${color}' stroke-width='3' stroke-linecap='round' stroke-linejoin='round'`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' ${stroke}><path d='${path}'/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

function edge(end: string, color: string, on: string): string | null {
  if (contrast(color, on) >= shape) return null;
  return towards(end, color, (c) => contrast(c, on) >= shape);
}

/** WCAG's contrast ratio of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted(
    (a, b) => a - b,
  ) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The colour nearest to `color` on the way to `end` that will do. */
function towards(
  end: string,
  color: string,
  isGood: (color: string) => boolean,
): string {
  for (let step = 0; step < 100; step++) {
    const tried = mix(color, end, step / 100);
    if (isGood(tried)) return tried;
  }
  return end;
}

function mix(color: string, other: string, share: number): string {
  const to = channels(other);
  const mixed = channels(color).map((from, i) =>
    Math.round(from + (to[i]! - from) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function luminance(color: string): number {
  const [r, g, b] = channels(color).map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}
