import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";

/** Opens an email to a person, with its subject. Needs nothing of the page, so both kinds of candidate pages use it. */
export function AskByMail({
  to,
  subject,
  variant = "secondary",
  children,
}: {
  to: string;
  subject: string;
  variant?: "primary" | "secondary";
  children: ReactNode;
}) {
  return (
    <a
      href={`mailto:${to}?subject=${encodeURIComponent(subject)}`}
      className={buttonClass({ variant, size: "large" }, "w-full sm:w-auto")}
    >
      <span>{children}</span>
    </a>
  );
}
