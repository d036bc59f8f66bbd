import { ChevronRight } from "lucide-react";
import { CopyButton } from "@/components/ui/copy-button";
import { formatDuration, plural } from "@/lib/format";
import type { SendableTemplate } from "./template-cards";

/** A short text for a call or a message, so that the mail is expected (F12). */
export function Beforehand({
  name,
  company,
  jobTitle,
  template,
}: {
  /** Left out where it is told to many. */
  name?: string;
  company: string;
  jobTitle: string;
  template: SendableTemplate;
}) {
  const text = `${name ? `Hi ${name}` : "Hello"}, thank you for your interest in the ${jobTitle} position at ${company}. In a moment you will get an email from us with a personal link to a short video interview: ${plural(template.questionCount, "question")}, ${formatDuration(template.seconds)}, whenever it suits you. You need a phone or a computer with a camera, nothing to install. If the email is not there in a few minutes, please look in your spam folder and tell me.`;
  return (
    <details className="group rounded-lg border">
      <summary className="flex items-center gap-2 rounded-lg px-3 py-2 font-medium [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 text-subtle transition-transform group-open:rotate-90 rtl:-scale-x-100"
        />
        Tell them it is coming
        <span className="font-normal text-subtle">text to copy</span>
      </summary>
      <div className="flex flex-col items-start gap-3 px-3 pb-3">
        <p dir="auto" className="wrap-anywhere text-muted">
          {text}
        </p>
        <CopyButton text={text} label="Copy text" size="small" />
      </div>
    </details>
  );
}
