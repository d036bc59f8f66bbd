import { Compass } from "lucide-react";
import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <EmptyState
        isPage
        icon={<Compass />}
        title="Page not found"
        action={<ButtonLink href="/">Go to Home</ButtonLink>}
      >
        The page may have moved, or the link may be incomplete. If it came by
        email, copy the whole link into the address bar.
      </EmptyState>
    </main>
  );
}
