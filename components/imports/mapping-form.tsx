"use client";

import { usePathname, useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Refused } from "@/components/ui/form";
import { Select } from "@/components/ui/input";
import { useAction } from "@/components/ui/use-action";
import { useChange } from "@/components/ui/use-change";
import {
  importColumnNames,
  importColumns,
  type ImportColumnName,
} from "@/lib/candidates/fields";
import { encodingLabels, encodings } from "@/lib/csv/schema";
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import {
  cancelImportAction,
  startImportAction,
} from "@/lib/portal/imports/actions";
import { columnLabel } from "@/lib/portal/imports/columns";
import {
  completeMapping,
  isChoosable,
  mappingParams,
} from "@/lib/portal/imports/mapping";
import type { ImportColumns } from "@/lib/portal/imports/schema";

/** Which column is what. The choice is in the address, and the preview below follows it. */
export function MappingForm({
  importId,
  columns: read,
  total,
}: {
  importId: string;
  /** As the address has it. */
  columns: ImportColumns;
  total: number;
}) {
  const router = useRouter();
  // The address follows: a second choice must not begin from what it was before the first.
  const [chosen, setChosen] = useState(read);
  const columns = { ...chosen, firstRow: read.firstRow };
  const pathname = usePathname();
  const [isReading, startReading] = useTransition();
  const begin = useChange(startImportAction);
  const discard = useAction(cancelImportAction, () =>
    router.push(paths.importCandidates),
  );
  const mapping = completeMapping(columns);
  const { encoding } = columns;
  const refusal = begin.refusal ?? discard.refusal;

  function choose(changes: Partial<ImportColumns>) {
    const next = { ...columns, ...changes };
    const query = mappingParams(next);
    setChosen(next);
    startReading(() =>
      router.replace(`${pathname}?${query}`, { scroll: false }),
    );
  }

  return (
    <div className="flex flex-col gap-4">
      {refusal && <Refused refusal={refusal} />}
      <div className="grid gap-4 sm:grid-cols-3">
        {importColumnNames.map((name) => (
          <ColumnField
            key={name}
            name={name}
            columns={columns}
            error={refusal?.fields?.[name]}
            onChoose={choose}
          />
        ))}
      </div>
      {isChoosable(columns) && (
        <EncodingField encoding={encoding} onChoose={choose} />
      )}
      <Ignored columns={columns} />
      <Checkbox
        label="First row is a header"
        checked={columns.hasHeader}
        onChange={({ target }) => choose({ hasHeader: target.checked })}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          pending={discard.isPending}
          onClick={() => discard.run({ importId })}
        >
          Discard this file
        </Button>
        <Button
          variant="primary"
          disabled={!mapping}
          pending={begin.isPending || isReading}
          onClick={() =>
            mapping && begin.run({ importId, encoding, ...mapping })
          }
        >
          {`Import ${plural(total, "row")}`}
        </Button>
      </div>
    </div>
  );
}

type Choose = (changes: Partial<ImportColumns>) => void;

/** Chooses the column of the file that has one thing about a candidate. */
function ColumnField({
  name,
  columns,
  error,
  onChoose,
}: {
  name: ImportColumnName;
  columns: ImportColumns;
  error: string | undefined;
  onChoose: Choose;
}) {
  const { label, none, ask } = importColumns[name];
  const column = columns[name] ?? null;
  return (
    <Field
      label={label}
      error={error}
      hint={column === null ? ask : undefined}
      isOptional={!ask}
    >
      <Select
        value={column ?? ""}
        onChange={({ target }) =>
          onChoose({
            [name]: target.value === "" ? null : Number(target.value),
          })
        }
        options={columns.firstRow.map((_cell, index) => [
          index,
          columnLabel(columns, index),
        ])}
      >
        <option value="">{none}</option>
      </Select>
    </Field>
  );
}

function Ignored({ columns }: { columns: ImportColumns }) {
  const titles = columns.tooLong?.map((index) => columnLabel(columns, index));
  return (
    titles && (
      <p className="text-sm text-muted">
        {`Ignored because of very long text: ${titles.join(", ")}`}
      </p>
    )
  );
}

function EncodingField({
  encoding,
  onChoose,
}: Pick<ImportColumns, "encoding"> & { onChoose: Choose }) {
  return (
    <Field label="Encoding" hint="If names look wrong below, try another one.">
      <Select
        value={encoding}
        onChange={({ target }) =>
          onChoose({
            encoding: encodings.find((one) => one === target.value) ?? encoding,
          })
        }
        className="max-w-80"
        options={encodings.flatMap((one) => {
          const label = encodingLabels[one];
          return label ? [[one, label]] : [];
        })}
      />
    </Field>
  );
}
