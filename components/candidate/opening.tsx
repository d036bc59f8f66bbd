"use client";

import { Spinner } from "@/components/ui/spinner";
import { useWords } from "./words";

export function Opening() {
  const words = useWords().interview;
  return (
    <p role="status" className="flex items-center gap-3 text-muted">
      <Spinner className="size-5" />
      <span>{words.opening}</span>
    </p>
  );
}
