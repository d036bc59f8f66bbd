import { brandProperties } from "@/lib/settings/brand";

/** Gives a candidate's page the organization's accent. */
export function BrandStyle({ color }: { color: string | null }) {
  if (color === null) return null;
  const properties = Object.entries(brandProperties(color))
    .map(([name, value]) => `${name}:${value};`)
    .join("");
  return <style>{`:root{${properties}}`}</style>;
}
