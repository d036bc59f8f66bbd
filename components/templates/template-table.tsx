import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { formatCount, formatDuration } from "@/lib/format";
import { rowCountLimit } from "@/lib/paging";
import { paths } from "@/lib/paths";
import type { ListedTemplate } from "@/lib/templates/queries";
import { difficultyLabels } from "@/lib/templates/status";
import { TemplateBadge } from "./template-badge";

export function TemplateTable({
  templates,
  label,
}: {
  templates: ListedTemplate[];
  label: string;
}) {
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th>Template</Th>
          <Th className="w-44">Status</Th>
          <Th className="w-24 max-md:hidden">Difficulty</Th>
          <Th className="w-24 text-end max-sm:hidden">Questions</Th>
          <Th className="w-44 max-lg:hidden">Duration</Th>
          <Th className="w-24 text-end max-md:hidden">Interviews</Th>
          <Th className="w-36 max-lg:hidden">Changed</Th>
        </tr>
      </thead>
      <tbody>
        {templates.map((template) => (
          <Tr key={template.id}>
            <Td className="min-w-40">
              <RowLink href={paths.template(template.id)}>
                <bdi className="wrap-anywhere">{template.title}</bdi>
              </RowLink>
              {template.focusArea && (
                <p className="text-sm wrap-anywhere text-muted">
                  {template.focusArea}
                </p>
              )}
            </Td>
            <Td>
              <TemplateBadge {...template} />
            </Td>
            <Td className="max-md:hidden">
              {difficultyLabels[template.difficulty]}
            </Td>
            <Td className="text-end max-sm:hidden">
              {formatCount(template.questionCount)}
            </Td>
            <Td className="whitespace-nowrap max-lg:hidden">
              {template.questionCount > 0
                ? formatDuration(template.seconds)
                : "—"}
            </Td>
            <Td className="text-end max-md:hidden">
              {formatCount(template.interviews, rowCountLimit)}
            </Td>
            <Td className="text-muted max-lg:hidden">
              <Time at={template.updatedAt} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
