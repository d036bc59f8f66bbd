/** A sentence that ends with "Acme Inc." or "12:57 p. m." ends with one full stop. Three are an ellipsis and stay. */
export function oneStop(text: string): string {
  return text.replace(/(?<!\.)\.\.(?!\.)/g, ".");
}

/** The same for a text in parts, of which some are elements: what a part begins with depends on how the last one ended. */
export function oneStopInParts<T>(parts: T[]): T[] {
  return parts.map((part, index) =>
    typeof part !== "string"
      ? part
      : (oneStop(
          startsWithStop.test(part) && endOf(parts[index - 1]).endsWith(".")
            ? part.slice(1)
            : part,
        ) as T & string),
  );
}

const startsWithStop = /^\.(?!\.)/;

/** The last text of a part: its own, or that of the element's last child. */
function endOf(part: unknown): string {
  if (typeof part === "string") return part;
  if (Array.isArray(part)) return endOf(part.at(-1));
  const props: unknown =
    part && typeof part === "object" && "props" in part ? part.props : null;
  return props && typeof props === "object" && "children" in props
    ? endOf(props.children)
    : "";
}
