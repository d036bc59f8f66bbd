import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = {
  title: "Video interview",
  referrer: "no-referrer",
};

export default function LinkLayout({ children }: { children: ReactNode }) {
  return (
    <main className="candidate grid min-h-dvh content-center bg-sunken px-4 py-8">
      <div className="mx-auto w-full max-w-xl">{children}</div>
    </main>
  );
}
