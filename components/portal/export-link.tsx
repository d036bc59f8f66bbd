import { Download } from "lucide-react";
import { buttonClass } from "@/components/ui/button";

/** Saves everything that the list finds, not only this page, as a CSV file. */
export function ExportLink({ href }: { href: string }) {
  return (
    <a href={href} download className={buttonClass({}, "ms-auto")}>
      <Download />
      Export CSV
    </a>
  );
}
