import { Announcer } from "./announcer";
import { useWords } from "./words";

/** The seconds before a recording, large over the picture. */
export function LeadIn({ left }: { left: number | null }) {
  const { think: words } = useWords();
  return (
    <>
      {left !== null && (
        <p
          aria-hidden
          data-lead-in={left}
          className="absolute inset-0 grid place-items-center rounded-xl bg-black/40 text-[5rem] leading-none font-semibold text-white tabular"
        >
          <span key={left} className="animate-fade">
            {left}
          </span>
        </p>
      )}
      <Announcer message={left === null ? "" : words.startsIn} />
    </>
  );
}
