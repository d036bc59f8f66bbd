"use client";

import { useWords } from "./words";

/** All questions before the start, where that was granted. */
export function QuestionsAhead({ texts }: { texts: string[] }) {
  const words = useWords().ready;
  if (texts.length === 0) return null;
  return (
    <section className="rounded-xl border p-5">
      <h2 className="font-semibold">{words.ahead}</h2>
      <ol className="mt-2 flex list-decimal flex-col gap-2 ps-5">
        {texts.map((text, index) => (
          <li key={index} dir="auto" className="wrap-anywhere">
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
