"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import { useTransition, type ReactNode } from "react";
import { Button } from "./button";
import { EmptyState } from "./empty-state";
import type { Elements } from "./elements";

/** Something could not be loaded: says so, and tries again. */
export function ErrorState({
  title = "This couldn’t be loaded",
  children = "The problem is on our side. Your data is safe. Try again in a moment.",
  onRetry,
  action,
}: {
  title?: string;
  children?: ReactNode;
  onRetry: () => void | Promise<void>;
  /** A second way out, beside "Try again". */
  action?: Elements;
}) {
  const [isPending, startTransition] = useTransition();
  return (
    <div role="alert">
      <EmptyState
        icon={<TriangleAlert />}
        title={title}
        action={
          <>
            <Button
              icon={<RotateCw />}
              pending={isPending}
              onClick={() =>
                startTransition(async () => {
                  await onRetry();
                })
              }
            >
              Try again
            </Button>
            {action}
          </>
        }
      >
        {children}
      </EmptyState>
    </div>
  );
}
