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
    <section className="bg-surface rounded-xl border p-6 sm:p-10">
      {company && <p className="text-muted mb-2 font-medium">{company}</p>}
      <h1 className="text-2xl font-semibold tracking-tight text-balance wrap-anywhere">
        {title}
      </h1>
      <div className="text-muted mt-4 space-y-3 text-pretty">{children}</div>
      {action && <div className="mt-8">{action}</div>}
    </section>
  );
}
