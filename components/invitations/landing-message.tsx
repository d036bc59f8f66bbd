import type { ReactNode } from "react";

/** A page of the candidate's link that has one thing to say. */
export function LandingMessage({
  company,
  title,
  action,
  children,
}: {
  company?: string;
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="rounded-xl border bg-surface p-6 sm:p-10">
      {company && <p className="mb-2 font-medium text-muted">{company}</p>}
      <h1 className="text-2xl font-semibold tracking-tight text-balance wrap-anywhere">
        {title}
      </h1>
      <div className="mt-4 space-y-3 text-pretty text-muted">{children}</div>
      {action && <div className="mt-8">{action}</div>}
    </section>
  );
}
