/** The product's colours for mail programs: light inline, dark by class where a program asks for it. */
export const colors = {
  canvas: "#f4f5f7",
  surface: "#ffffff",
  sunken: "#f4f5f7",
  line: "#e5e6e9",
  ink: "#16181d",
  body: "#31353d",
  muted: "#5b606b",
  accent: "#2a56d4",
  link: "#2450c8",
};

export const font =
  "Inter, -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** The organization's own colour, with what is written on it, and fit to be read in each theme. */
export type BrandColors = {
  accent: string;
  onAccent: string;
  line: { light: string | null; dark: string | null };
  ink: { light: string; dark: string };
};

/** What of a mail's look an organization may change. */
type Look = {
  accent: string;
  onAccent: string;
  /** The button's edge. */
  line: string;
  link: string;
  darkMode: string;
};

/** A mail of an organization that may have colors of its own. */
export type Branded = { brand: { colors: BrandColors | null } };

export function lookOf({ brand: { colors: brand } }: Branded): Look {
  return {
    accent: brand?.accent ?? colors.accent,
    onAccent: brand?.onAccent ?? "#ffffff",
    line: brand?.line.light ?? brand?.accent ?? colors.accent,
    link: brand?.ink.light ?? colors.link,
    darkMode: darkMode(
      brand?.accent ?? "#3b68e0",
      brand?.line.dark ?? brand?.accent ?? "#3b68e0",
      brand?.ink.dark ?? "#92b2ff",
    ),
  };
}

const darkMode = (accent: string, line: string, link: string) => `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .card > tbody > tr > td { padding: 24px 18px 20px !important; }
}
@media (prefers-color-scheme: dark) {
  .canvas, .canvas > table > tbody > tr > td { background-color: #0f1012 !important; }
  .card { background-color: #16181b !important; border-color: #282b30 !important; }
  .facts { background-color: #1e2125 !important; }
  .ink { color: #eceef1 !important; }
  .body { color: #d3d6dc !important; }
  .muted { color: #a6abb5 !important; }
  .link { color: ${link} !important; }
  .button { background-color: ${accent} !important; border-color: ${line} !important; }
}
`;
