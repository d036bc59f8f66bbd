"use client";

import {
  createContext,
  useContext,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { Checkbox } from "@/components/ui/checkbox";

type State = {
  ids: string[];
  /** The chosen rows of this page, in its order. */
  chosen: string[];
  /** Everything that the list's search and tab find, on other pages too. */
  isEverything: boolean;
  choose: (ids: string[], isChosen: boolean) => void;
  chooseEverything: () => void;
  clear: () => void;
  /** Where a range begins: the row that was chosen last. */
  anchor: string | null;
};

const Context = createContext<State | null>(null);

/** Remembers which rows of a list are chosen. Give it the list's address as key: another page begins with none. */
export function Selection({
  ids,
  children,
}: {
  ids: string[];
  children: ReactNode;
}) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);
  const [isEverything, setIsEverything] = useState(false);
  // A row that left the page, because something happened to it, is no longer chosen.
  const chosen = ids.filter((id) => picked.has(id));
  return (
    <Context
      value={{
        ids,
        chosen,
        isEverything: isEverything && chosen.length === ids.length,
        anchor,
        choose(changed, isChosen) {
          const next = new Set(chosen);
          for (const id of changed)
            if (isChosen) next.add(id);
            else next.delete(id);
          setPicked(next);
          setAnchor(changed.at(-1) ?? null);
          setIsEverything(false);
        },
        chooseEverything: () => setIsEverything(true),
        clear() {
          setPicked(new Set());
          setIsEverything(false);
        },
      }}
    >
      {children}
    </Context>
  );
}

/** Null outside a selection. */
export function useSelection(): State | null {
  return useContext(Context);
}

/** In a table's header: all rows of the page, or none. */
export function PageCheckbox() {
  const selection = useSelection();
  if (!selection) return null;
  const { ids, chosen, choose, clear } = selection;
  const isAll = chosen.length === ids.length;
  return (
    <Checkbox
      hideLabel
      label="Select all on this page"
      className={areaClass}
      checked={isAll}
      isPartial={chosen.length > 0 && !isAll}
      onChange={() => (isAll ? clear() : choose(ids, true))}
    />
  );
}

/** At the beginning of a row. Shift takes all up to the one chosen before; the arrow keys go from row to row. */
export function RowCheckbox({ id, label }: { id: string; label: string }) {
  const selection = useSelection();
  if (!selection) return null;
  const { ids, chosen, choose, clear, anchor } = selection;
  const isChosen = chosen.includes(id);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "Escape") clear();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const neighbour = ids[ids.indexOf(id) + step];
    if (!neighbour) return;
    if (event.shiftKey) choose([id, neighbour], true);
    document.getElementById(boxId(neighbour))?.focus();
  }

  return (
    <Checkbox
      id={boxId(id)}
      hideLabel
      label={label}
      className={areaClass}
      checked={isChosen}
      onKeyDown={onKeyDown}
      onChange={({ nativeEvent }) =>
        choose(
          isRange(nativeEvent) ? between(ids, anchor ?? id, id) : [id],
          !isChosen,
        )
      }
    />
  );
}

/** Larger than the box, so that a finger finds it; above the link that covers the row. */
const areaClass = "relative z-1 -m-3 p-3 select-none";

function boxId(id: string): string {
  return `select-${id}`;
}

function isRange(event: Event): boolean {
  return event instanceof MouseEvent && event.shiftKey;
}

/** Both ends included; `to` last, so that the next range begins there. */
function between(ids: string[], from: string, to: string): string[] {
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)];
  if (start < 0) return [to];
  const range = ids.slice(Math.min(start, end), Math.max(start, end) + 1);
  return start < end ? range : range.reverse();
}
