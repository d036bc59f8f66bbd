import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

// Fields of the dialogs about one interview and about many.

/** How many days more are offered. */
export const extensionSpans = [1, 2, 3, 5, 7, 14];

export function NotifyCheckbox({
  isOne = false,
  isTold,
  onChange,
}: {
  isOne?: boolean;
  isTold: boolean;
  onChange: (isTold: boolean) => void;
}) {
  return (
    <Checkbox
      checked={isTold}
      onChange={(event) => onChange(event.target.checked)}
      label={`Notify ${isOne ? "the candidate" : "candidates"} by email`}
      hint="A reminder with the same link and the new deadline."
    />
  );
}

export function CancelReason({
  hint,
  error,
}: {
  hint: string;
  error: string | undefined;
}) {
  return (
    <Field label="Reason" isOptional hint={hint} error={error}>
      <Input name="reason" dir="auto" maxLength={300} />
    </Field>
  );
}
