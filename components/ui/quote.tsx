/** A person's own words, with their line breaks; nothing when there are none. */
export function Quote({ text }: { text: string }) {
  if (!text) return null;
  return (
    <blockquote
      dir="auto"
      className="border-s-2 ps-3 wrap-anywhere whitespace-pre-line text-muted"
    >
      {text}
    </blockquote>
  );
}
