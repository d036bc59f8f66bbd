"use client";

import { ImageUp, Trash2 } from "lucide-react";
import { useRef } from "react";
import { BrandLogo } from "@/components/brand/brand-logo";
import { Button } from "@/components/ui/button";
import { Refused } from "@/components/ui/form";
import { useChange } from "@/components/ui/use-change";
import { refuse } from "@/lib/result";
import { removeLogoAction, setLogoAction } from "@/lib/settings/actions";
import { maxLogoBytes } from "@/lib/limits";
import { logoTypes } from "@/lib/settings/logo";

/** The logo as it is, with a way to choose another and to remove it. */
export function LogoField({
  logo,
  company,
}: {
  logo: string | null;
  company: string;
}) {
  const picker = useRef<HTMLInputElement>(null);
  const set = useChange(
    async (file: File) =>
      // The server takes no request of more than 1 MB here, and could not say why.
      file.size > maxLogoBytes
        ? refuse("invalid", "Choose an image up to 512 KB.")
        : setLogoAction({ logo: file }),
    "Logo saved. Candidates will see it right away.",
  );
  const remove = useChange(removeLogoAction, "Logo removed.");
  const refusal = set.refusal ?? remove.refusal;
  return (
    <div className="flex flex-col gap-2">
      {refusal && <Refused refusal={refusal} />}
      <div className="flex flex-wrap items-center gap-2">
        {logo && <BrandLogo src={logo} company={company} />}
        <input
          ref={picker}
          type="file"
          accept={logoTypes}
          aria-label="Logo file"
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) set.run(file);
            event.target.value = "";
          }}
        />
        <Button
          icon={<ImageUp />}
          pending={set.isPending}
          onClick={() => picker.current?.click()}
        >
          {logo ? "Choose another" : "Choose an image"}
        </Button>
        {logo && (
          <Button
            variant="ghost"
            icon={<Trash2 />}
            pending={remove.isPending}
            onClick={() => remove.run({})}
          >
            Remove
          </Button>
        )}
      </div>
      <p className="text-sm text-muted">
        PNG, JPEG or WebP, up to 512 KB and 2048 × 2048 pixels. Shown on
        candidate pages and in emails.
      </p>
    </div>
  );
}
