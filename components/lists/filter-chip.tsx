import { X } from "lucide-react";
import Link from "next/link";

/** A filter that the address sets, with the way to remove it. */
export function FilterChip({
  label,
  value,
  removeHref,
}: {
  label: string;
  value: string;
  removeHref: string;
}) {
  return (
    <Link
      href={removeHref}
      prefetch={false}
      scroll={false}
      className="inline-flex h-control max-w-full items-center gap-1.5 rounded-lg border px-2.5 hover:bg-hover"
    >
      <span className="text-muted">{`${label}:`}</span>
      <bdi className="truncate font-medium">{value}</bdi>
      <X aria-hidden className="size-3.5 shrink-0 text-muted" />
      <span className="sr-only">, remove this filter</span>
    </Link>
  );
}
