import { Select } from "@/components/ui/input";

/** One filter of a list, with the choice that does not filter. */
export function FilterSelect({
  label,
  any,
  options,
  value,
  onChange,
}: {
  label: string;
  /** "Any job". */
  any: string;
  options: [value: string, label: string][];
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="w-auto max-w-56 min-w-32"
    >
      <option value="">{any}</option>
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </Select>
  );
}
