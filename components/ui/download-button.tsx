import { Download } from "lucide-react";
import { buttonClass } from "./button";

/** Saves the file that a POST answers with, which no other page can start; this one stays as it is. */
export function DownloadButton({
  action,
  label,
  children,
  className,
}: {
  action: string;
  /** Accessible name, where the words alone do not say which file. */
  label?: string;
  children: string;
  className?: string;
}) {
  return (
    <form method="post" action={action} className={className}>
      <button type="submit" aria-label={label} className={buttonClass()}>
        <Download aria-hidden />
        <span>{children}</span>
      </button>
    </form>
  );
}
