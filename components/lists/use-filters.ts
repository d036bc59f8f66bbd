"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { askedQuery, askFor } from "@/components/ui/asked-query";

/** The query of the address with the filters as they were chosen last, and how to choose others; "" is none. */
export function useFilters() {
  const router = useRouter();
  const params = useSearchParams();
  const [isPending, startTransition] = useTransition();
  // The choice is shown before the list that it leads to.
  const [query, setQuery] = useOptimistic(params?.toString() ?? "");

  function choose(changes: Record<string, string>) {
    const next = askedQuery();
    next.delete("page");
    for (const [name, chosen] of Object.entries(changes))
      if (chosen) next.set(name, chosen);
      else next.delete(name);
    startTransition(() => {
      setQuery(next.toString());
      router.replace(askFor(next), { scroll: false });
    });
  }

  return { asked: new URLSearchParams(query), choose, isPending };
}
