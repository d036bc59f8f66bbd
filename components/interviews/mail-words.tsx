import {
  Bot,
  Clock,
  Eye,
  MailCheck,
  MailWarning,
  MailX,
  MousePointerClick,
} from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { Elements } from "@/components/ui/elements";
import type { MailNews } from "@/lib/mail/news";
import { mailStateLabels, type MailState } from "@/lib/mail/state";

const icons: Record<MailState, Elements> = {
  QUEUED: <Clock />,
  SENT: <MailCheck />,
  OPENED_AUTOMATICALLY: <Bot />,
  OPENED: <Eye />,
  VISITED: <MousePointerClick />,
  BOUNCED: <MailX />,
  FAILED: <MailWarning />,
};

/** Where the mail stands, in honest words. */
export function MailWords({ news }: { news: MailNews | null }) {
  if (!news) return <span className="text-subtle">No email</span>;
  const { state, isReminder } = news;
  const isTrouble = state === "BOUNCED" || state === "FAILED";
  return (
    <span
      className={cn(
        "flex shrink-0 items-center gap-1.5 whitespace-nowrap [&_svg]:size-3.5 [&_svg]:shrink-0",
        isTrouble ? "font-medium text-danger" : "text-ink",
      )}
    >
      {icons[state]}
      <span>
        {isReminder && state === "SENT"
          ? "Reminder sent"
          : mailStateLabels[state]}
      </span>
    </span>
  );
}
