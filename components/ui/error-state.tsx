"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import { useTransition, type ReactNode } from "react";
import { Button } from "./button";
import { EmptyState } from "./empty-state";

/** Something could not be loaded: says so, and tries again. */
export function ErrorState({
  onRetry,
  children,
}: {
  onRetry: () => void | Promise<void>;
  children: ReactNode;
}) {
  const [isPending, startTransition] = useTransition();
  return (
    <div role="alert">
      <EmptyState
        icon={<TriangleAlert />}
        title="This couldn’t be loaded"
        action={
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
        }
      >
        {children}
      </EmptyState>
    </div>
  );
}
