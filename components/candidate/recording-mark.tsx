/** Says on the picture that it is being recorded. */
export function RecordingMark({ label }: { label: string }) {
  return (
    <p className="absolute start-3 top-3 flex items-center gap-2 rounded-full bg-black/70 px-3 py-1 text-sm font-medium text-white">
      <span aria-hidden className="size-2.5 rounded-full bg-danger-solid" />
      {label}
    </p>
  );
}
