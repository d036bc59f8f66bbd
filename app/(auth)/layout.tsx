import type { ReactNode } from "react";
import { LogoMark } from "@/components/ui/logo";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="grid min-h-dvh place-items-center bg-sunken px-4 py-10">
      <div className="w-full max-w-sm">
        <p className="mb-6 flex items-center justify-center gap-2.5 text-lg font-semibold tracking-tight">
          <LogoMark />
          Hifinity
        </p>
        <div className="rounded-xl border bg-surface p-6">{children}</div>
      </div>
    </main>
  );
}
