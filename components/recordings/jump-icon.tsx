/** An arrow back or forward with the seconds it jumps: without them it would read as undo or redo. */
export function JumpIcon({
  seconds,
  direction,
}: {
  seconds: number;
  direction: "back" | "forward";
}) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden
      fill="none"
      stroke="currentColor"
      // Larger than other icons of buttons: the number has to be read.
      className="size-6!"
    >
      <g
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        transform={
          direction === "forward" ? "matrix(-1 0 0 1 24 0)" : undefined
        }
      >
        <path d="M12 4a9 9 0 1 1-8.5 6" />
        <path d="M12.5 .8 9 4l3.5 3.2" />
      </g>
      <text
        x="12"
        y="16.4"
        textAnchor="middle"
        stroke="none"
        fill="currentColor"
        fontSize="9.5"
        fontWeight="700"
      >
        {seconds}
      </text>
    </svg>
  );
}
