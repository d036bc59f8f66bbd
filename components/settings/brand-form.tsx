"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { updateBrandAction } from "@/lib/organizations/actions";
import { brandColorPattern, brandTokens } from "@/lib/organizations/brand";
import type { Brand } from "@/lib/organizations/queries";
import { BrandPreview } from "./brand-preview";
import { LogoField } from "./logo-field";

/** Logo and colour, with what they will look like. The logo is kept at once, the colour when it is saved. */
export function BrandForm({
  brand,
  company,
}: {
  brand: Brand;
  company: string;
}) {
  const router = useRouter();
  const saved = brand.color ?? "";
  const [typed, setTyped] = useState(saved);
  const color = typed.trim().toLowerCase();
  const valid = brandColorPattern.test(color) ? color : null;
  const { run, isPending, refusal } = useAction(updateBrandAction, () => {
    toast.success("Saved. Candidates will see the change right away.");
    router.refresh();
  });
  const isDirty = color !== saved;
  const guard = useUnsavedGuard(isDirty && !isPending);
  return (
    <div className="flex flex-col gap-5">
      <LogoField logo={brand.logo} company={company} />
      <Form
        refusal={refusal}
        className="flex flex-col gap-4"
        onSubmit={() => run({ brandColor: color })}
      >
        <Field
          label="Color"
          isOptional
          hint={valid ? adaptation(valid) : "For buttons and links."}
          error={refusal?.fields?.brandColor}
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
              <Button variant="ghost" onClick={() => setTyped("")}>
                Use the default color
              </Button>
            )}
          </div>
        </Field>
        <BrandPreview
          brand={{ color: valid, logo: brand.logo }}
          company={company}
        />
        <div>
          <SubmitButton pending={isPending} disabled={!isDirty}>
            Save color
          </SubmitButton>
        </div>
      </Form>
      {guard}
    </div>
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
