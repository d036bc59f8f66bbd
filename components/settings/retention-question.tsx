import { Time } from "@/components/ui/time";
import type { Retention } from "@/lib/erasure/queries";
import { formatCount, plural } from "@/lib/format";

/** What a shorter time does, before it is chosen. */
export function RetentionQuestion({
  counts,
  deletesFrom,
  months,
}: Retention["ifShortened"] & { months: number }) {
  const old = counts.find((each) => each.months === months)?.count;
  const isOne = old?.value === 1 && !old.isMore;
  return (
    <>
      <p>
        {`Recordings and answers are permanently deleted ${plural(months, "month")} after their interview ends. ${
          old?.value
            ? `${formatCount(old)} ${isOne ? "interview is" : "interviews are"} affected.`
            : "No interviews are affected yet."
        }`}
      </p>
      <p className="mt-2">
        Nothing is deleted before <Time isDate at={deletesFrom} />; you can undo
        this until then. After that, deletion is permanent.
      </p>
    </>
  );
}
