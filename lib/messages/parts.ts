/**
 * A sentence with something set into it that is not text, a link or a time: parts`Open until ${deadline}.` Where it
 * stands is the language's choice; components/ui/sentence.tsx shows it.
 */
export function parts<T extends unknown[]>(
  texts: TemplateStringsArray,
  ...values: T
): (string | T[number])[] {
  return texts.flatMap((text, index) =>
    index < values.length ? [text, values[index] as T[number]] : [text],
  );
}
