import { Badge } from "@/components/ui/badge";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { formatCount, formatDuration } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { findVersions } from "@/lib/templates/version-queries";

type Version = NonNullable<
  Awaited<ReturnType<typeof findVersions>>
>["versions"][number];

/** Published versions, newest first. */
export function VersionTable({
  templateId,
  versions,
  current,
}: {
  templateId: string;
  versions: Version[];
  /** The one that candidates are sent now, if any. */
  current: number | null;
}) {
  return (
    <Table label="Published versions">
      <thead>
        <tr>
          <Th>Version</Th>
          <Th className="w-40">Published</Th>
          <Th className="max-sm:hidden">By</Th>
          <Th className="w-24 text-end max-md:hidden">Questions</Th>
          <Th className="w-44 max-lg:hidden">Duration</Th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <Tr key={version.number}>
            <Td className="min-w-40">
              <RowLink href={paths.templateVersion(templateId, version.number)}>
                {`Version ${version.number}`}
              </RowLink>{" "}
              {version.number === current && <Badge tone="success">Live</Badge>}
              <p className="text-sm wrap-anywhere text-muted">
                <bdi>{version.title}</bdi>
              </p>
            </Td>
            <Td className="text-muted">
              <Time at={version.publishedAt} />
            </Td>
            <Td className="wrap-anywhere max-sm:hidden">
              <bdi>{version.publishedBy ?? "Former member"}</bdi>
            </Td>
            <Td className="text-end max-md:hidden">
              {formatCount(version.questionCount)}
            </Td>
            <Td className="whitespace-nowrap max-lg:hidden">
              {formatDuration(version.seconds)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
