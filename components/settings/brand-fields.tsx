"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { brandColorPattern, brandTokens } from "@/lib/settings/brand";
import type { Brand } from "@/lib/settings/queries";
import { BrandPreview } from "./brand-preview";

/** The color of buttons and links, with what it will look like before it is saved. */
export function BrandFields({
  brand,
  company,
}: {
  brand: Brand;
  company: string;
}) {
  const [typed, setTyped] = useState(brand.color ?? "");
  const color = typed.trim().toLowerCase();
  const valid = brandColorPattern.test(color) ? color : null;
  return (
    <>
      <Field
        name="brandColor"
        label="Color"
        isOptional
        hint={valid ? adaptation(valid) : "For buttons and links."}
      >
        <div className="flex flex-wrap gap-2">
          <input
            type="color"
            aria-label="Pick a color"
            value={valid ?? "#2a56d4"}
            onChange={(event) => setTyped(event.target.value)}
            className="h-control w-12 rounded-lg border border-line-strong bg-surface p-1"
          />
          <Input
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            placeholder="#1d4ed8"
            maxLength={7}
            spellCheck={false}
            autoComplete="off"
            className="w-28 font-mono"
          />
          {typed !== "" && (
            <Button
              variant="ghost"
              onClick={({ currentTarget: { form } }) => {
                setTyped("");
                // The form has something to save, although nothing was typed.
                form?.dispatchEvent(new InputEvent("input", { bubbles: true }));
              }}
            >
              Use the default color
            </Button>
          )}
        </div>
      </Field>
      <BrandPreview
        brand={{ color: valid, logo: brand.logo }}
        company={company}
      />
    </>
  );
}

/** What goes with a colour so that everybody can read what is written in it or on it. */
function adaptation(color: string): string {
  const { onAccent, ink } = brandTokens(color);
  const words = [
    onAccent !== "#ffffff" &&
      `White text is hard to read on ${color}, so buttons use dark text.`,
    ink.light !== color && `Links use the darker ${ink.light}.`,
  ].filter(Boolean);
  return words.join(" ") || "Readable in light and dark mode.";
}
