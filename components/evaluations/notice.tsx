import type { ReactNode } from "react";
import type { Elements } from "@/components/ui/elements";

/** Why there is no evaluation, or not yet. */
export function Notice({
  icon,
  title,
  children,
}: {
  icon: Elements;
  title: string;
  children: ReactNode;
}) {
  return (
    <div
      role="status"
      className="flex gap-3 rounded-lg border p-4 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted"
    >
      {icon}
      <div className="min-w-0">
        <p className="font-medium">{title}</p>
        <p className="mt-0.5 text-pretty text-muted">{children}</p>
      </div>
    </div>
  );
}
