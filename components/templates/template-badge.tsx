import { Archive, CircleCheck, PencilLine, Replace } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { TemplateStatus } from "@/lib/generated/prisma/enums";
import { templateStatusLabels } from "@/lib/templates/status";

const looks = {
  DRAFT: { tone: "neutral", icon: <PencilLine /> },
  PUBLISHED: { tone: "success", icon: <CircleCheck /> },
  ARCHIVED: { tone: "neutral", icon: <Archive /> },
} as const;

/** Where a template stands, and whether what is published is older than what is written. */
export function TemplateBadge({
  status,
  isChanged,
}: {
  status: TemplateStatus;
  isChanged: boolean;
}) {
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge {...looks[status]}>{templateStatusLabels[status]}</Badge>
      {status === "PUBLISHED" && isChanged && (
        <Badge tone="warn" icon={<Replace />}>
          Unpublished changes
        </Badge>
      )}
    </span>
  );
}
