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
        Recordings and answers are deleted for good {plural(months, "month")}{" "}
        after their interview has ended.{" "}
        {old?.value
          ? `${formatCount(old)} ${isOne ? "interview is that old by then: it is" : "interviews are that old by then: they are"} erased first.`
          : "No interview is that old by then."}
      </p>
      <p className="mt-2">
        Nothing is deleted before <Time isDate at={deletesFrom} />. Until then
        you can take it back here; afterwards it cannot be undone.
      </p>
    </>
  );
}
