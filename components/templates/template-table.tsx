import { ListTable, RowLink, Td, Th, Tr } from "@/components/ui/table";
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
    <ListTable label={label}>
      <thead>
        <tr>
          <Th>Template</Th>
          <Th className="w-44 max-sm:w-28">Status</Th>
          <Th className="w-28 max-lg:hidden">Difficulty</Th>
          <Th className="w-28 text-end max-md:hidden">Questions</Th>
          <Th className="w-44 max-xl:hidden">Duration</Th>
          <Th className="w-28 text-end max-md:hidden">Interviews</Th>
          <Th className="w-36 max-xl:hidden">Changed</Th>
        </tr>
      </thead>
      <tbody>
        {templates.map((template) => (
          <Tr key={template.id}>
            <Td className="truncate">
              <RowLink
                href={paths.template(template.id)}
                title={template.title}
              >
                <bdi>{template.title}</bdi>
              </RowLink>
              {template.focusArea && (
                <bdi className="ms-2 text-sm text-muted max-sm:hidden">
                  {template.focusArea}
                </bdi>
              )}
            </Td>
            <Td>
              <TemplateBadge {...template} />
            </Td>
            <Td className="max-lg:hidden">
              {difficultyLabels[template.difficulty]}
            </Td>
            <Td className="text-end max-md:hidden">
              {formatCount(template.questionCount)}
            </Td>
            <Td className="truncate max-xl:hidden">
              {template.questionCount > 0
                ? formatDuration(template.seconds)
                : "—"}
            </Td>
            <Td className="text-end max-md:hidden">
              {formatCount(template.interviews, rowCountLimit)}
            </Td>
            <Td className="truncate text-muted max-xl:hidden">
              <Time at={template.updatedAt} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </ListTable>
  );
}
