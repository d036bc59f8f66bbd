import { cn } from "@/components/ui/cn";

/** The organization's logo, on white where the page is dark: most are drawn for paper. */
export function BrandLogo({
  src,
  company,
  className,
}: {
  src: string;
  company: string;
  className?: string;
}) {
  return (
    // Small, public and cached for ever: there is nothing to optimize.
    // oxlint-disable-next-line nextjs/no-img-element
    <img
      src={src}
      alt={company}
      className={cn(
        "h-10 w-auto max-w-48 rounded-md bg-[light-dark(transparent,#fff)] object-contain p-1",
        className,
      )}
    />
  );
}
