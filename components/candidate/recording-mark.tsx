/** Says on the picture that it is being recorded; a practice, which stays on the device, is not marked in red. */
export function RecordingMark({
  label,
  isPractice = false,
}: {
  label: string;
  isPractice?: boolean;
}) {
  return (
    <p className="absolute start-3 top-3 flex items-center gap-2 rounded-full bg-black/70 px-3 py-1 text-sm font-medium text-white">
      <span
        aria-hidden
        className={`size-2.5 rounded-full ${isPractice ? "bg-white" : "bg-danger-solid"}`}
      />
      <span>{label}</span>
    </p>
  );
}
