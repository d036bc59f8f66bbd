import { BrandLogo } from "@/components/brand/brand-logo";
import { buttonClass } from "@/components/ui/button";
import { brandProperties } from "@/lib/settings/brand";
import type { Brand } from "@/lib/settings/queries";

/** The build settles the tokens of app/globals.css on the page as a whole: a pane of another theme needs its own. */
const surfaces: Record<string, string> = {
  "--color-surface": "light-dark(#ffffff, #16181b)",
  "--color-line": "light-dark(#e5e6e9, #282b30)",
  "--color-ink": "light-dark(#16181d, #eceef1)",
  "--color-muted": "light-dark(#545964, #a6abb5)",
};
const standardColor = "#2a56d4";

/** How candidates will meet the organization, in both themes, before anything is saved. */
export function BrandPreview({
  brand: { color, logo },
  company,
}: {
  brand: Brand;
  company: string;
}) {
  return (
    <div
      role="img"
      aria-label="Preview in light and dark mode"
      className="grid gap-3 sm:grid-cols-2"
    >
      {(["light", "dark"] as const).map((theme) => (
        <div
          key={theme}
          inert
          data-theme={theme}
          style={{ ...surfaces, ...brandProperties(color ?? standardColor) }}
          className="flex min-w-0 flex-col items-start gap-2 rounded-lg border bg-surface p-4 text-ink"
        >
          {logo ? (
            <BrandLogo src={logo} company={company} />
          ) : (
            <bdi className="font-medium wrap-anywhere text-muted">
              {company}
            </bdi>
          )}
          <p className="font-semibold">Your video interview</p>
          <p className="text-sm text-muted">
            <span>{"Questions? "}</span>
            <span className="text-accent-ink underline">Write</span>
            <span>{" to us."}</span>
          </p>
          <span className={buttonClass({ variant: "primary" }, "mt-1")}>
            Open your interview
          </span>
        </div>
      ))}
    </div>
  );
}
