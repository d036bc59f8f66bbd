import { HardDrive } from "lucide-react";
import { Banner } from "@/components/ui/banner";

/** That recordings wait for room on the server, or soon will. */
export function StorageWarning({
  warning,
}: {
  warning: { words: string; isFull: boolean } | null;
}) {
  if (!warning) return null;
  return (
    <div className="mb-6">
      <Banner tone={warning.isFull ? "danger" : "warn"} icon={<HardDrive />}>
        {warning.words}
      </Banner>
    </div>
  );
}
