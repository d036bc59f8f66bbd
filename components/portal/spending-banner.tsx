import { Gauge } from "lucide-react";
import Link from "next/link";
import { Banner, noticeLinkClass } from "@/components/ui/banner";
import { formatCount } from "@/lib/format";
import { paths } from "@/lib/paths";
import {
  capReachedWords,
  isNearlyUsedUp,
  isNothingAllowed,
  isUsedUp,
  nothingAllowedWords,
  type Spending,
} from "@/lib/spending/cap";

/** That evaluations wait, and to whoever can prevent it, that they soon will (L8). */
export function SpendingBanner({
  spending,
  canRaise,
}: {
  spending: Spending;
  canRaise: boolean;
}) {
  const isOver = isUsedUp(spending);
  if (!isOver && !(canRaise && isNearlyUsedUp(spending))) return null;
  return (
    <Banner
      isFlush
      tone="warn"
      icon={<Gauge />}
      action={
        canRaise && (
          <Link href={paths.settingsSection("ai")} className={noticeLinkClass}>
            View limit
          </Link>
        )
      }
    >
      {isOver ? waitingWords(spending, canRaise) : nearlyWords(spending)}
    </Banner>
  );
}

function waitingWords(spending: Spending, canRaise: boolean): string {
  const more = canRaise ? "you raise the limit" : "an admin raises it";
  return isNothingAllowed(spending)
    ? `${nothingAllowedWords} Evaluations wait until ${more}.`
    : `${capReachedWords} Evaluations wait until next month or until ${more}.`;
}

function nearlyWords({ requests, cap }: Spending): string {
  return `${formatCount(requests)} of this month’s ${formatCount(cap ?? 0)} AI requests are used. Evaluations wait once the limit is reached.`;
}
