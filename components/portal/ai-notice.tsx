"use client";

import { FlaskConical, Sparkles, X } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Banner, noticeLinkClass } from "@/components/ui/banner";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { paths } from "@/lib/paths";
import { hideNoticeAction } from "@/lib/settings/actions";
import type { Notice } from "@/lib/settings/notice";

const words: Record<Notice, string> = {
  "ai-off": "AI evaluation is off. You can still watch every answer.",
  "ai-sample":
    "Sample AI: these evaluations are examples, not real assessments.",
};

/** One line for owners about the installation's AI, until they put it away. */
export function AiNotice({ notice }: { notice: Notice }) {
  const router = useRouter();
  const { run, isPending } = useAction(
    async (input: { notice: Notice }) => {
      const result = await hideNoticeAction(input);
      if (!result.ok) toast.refusal(result.error);
      return result;
    },
    () => router.refresh(),
  );
  return (
    <Banner
      isFlush
      icon={notice === "ai-off" ? <Sparkles /> : <FlaskConical />}
      action={
        <>
          {/* Below the words on a phone, where the cross stays beside them. */}
          <Link
            href={paths.settingsSection("ai")}
            prefetch={false}
            className={cn(noticeLinkClass, "max-sm:order-last max-sm:ms-6")}
          >
            AI settings
          </Link>
          <IconButton
            label="Dismiss"
            icon={<X />}
            size="small"
            pending={isPending}
            onClick={() => run({ notice })}
            className="-ms-2"
          />
        </>
      }
    >
      {words[notice]}
    </Banner>
  );
}
