import type { ListColumn } from "@/components/lists/column-table";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { AuditLine } from "@/lib/portal/audit/queries";

export const auditColumns: ListColumn<AuditLine, never, null>[] = [
  {
    id: "event",
    head: "Event",
    cellClass: "py-2.5!",
    cell: (line) => (
      <>
        <Sentence line={line} />
        <span className="block text-sm text-muted sm:hidden">
          <Time at={line.at} />
        </span>
      </>
    ),
  },
  {
    id: "device",
    head: "Device",
    width: "w-44",
    hidden: "max-lg:hidden",
    cellClass: "text-sm text-muted",
    skeleton: "w-32",
    cell: ({ device, network }) => (
      <>
        <span className="block truncate">{device}</span>
        <span className="block truncate">{network}</span>
      </>
    ),
  },
  {
    id: "when",
    head: "When",
    width: "w-36",
    hidden: "max-sm:hidden",
    cellClass: "text-muted",
    skeleton: "w-20",
    cell: ({ at }) => <Time at={at} />,
  },
];

/** "Ana Ruiz copied the link to Marcus Bell’s interview", with the interview as a link where it still is. */
function Sentence({ line: { by, says, subject } }: { line: AuditLine }) {
  const [before = "", after] = says.split("{}");
  return (
    <span className="wrap-anywhere">
      <bdi className="font-medium">{by}</bdi>
      <span>{` ${before}`}</span>
      {after !== undefined && (
        <>
          {subject.href ? (
            <TextLink href={subject.href}>
              <Name subject={subject} />
            </TextLink>
          ) : (
            <Name subject={subject} />
          )}
          <span>{after}</span>
        </>
      )}
    </span>
  );
}

function Name({ subject: { text, tail } }: Pick<AuditLine, "subject">) {
  return (
    <>
      <bdi>{text}</bdi>
      {tail && <span>{tail}</span>}
    </>
  );
}
