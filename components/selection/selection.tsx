"use client";

import {
  createContext,
  useContext,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { mostNamed } from "@/lib/acts/batches/limits";
import type { BatchKind } from "@/lib/generated/prisma/enums";

/** An act on the chosen rows that was begun from this list. */
export type BegunBatch = { id: string; kind: BatchKind; count: number };

type State = {
  /** The rows of this page. */
  ids: string[];
  /** The chosen rows, in the order in which they were chosen; those of other pages and searches too. */
  chosen: string[];
  /** Everything that the list's search and tab find, on other pages too. */
  isEverything: boolean;
  isChosen: (id: string) => boolean;
  choose: (ids: string[], isChosen: boolean) => void;
  chooseEverything: () => void;
  clear: () => void;
  /** Where a range begins: the row that was chosen last. */
  anchor: string | null;
  begun: BegunBatch | null;
  /** Nothing is chosen any more: it is being done. */
  begin: (batch: BegunBatch) => void;
};

const Context = createContext<State | null>(null);

/** Remembers which rows of a list are chosen, while it is searched, filtered and paged. */
export function Selection({
  ids,
  scope,
  children,
}: {
  ids: string[];
  /** What the list finds, whatever its page: "everything" is everything of this. */
  scope: string;
  children: ReactNode;
}) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);
  const [everythingOf, setEverythingOf] = useState<string | null>(null);
  const [begun, setBegun] = useState<BegunBatch | null>(null);
  const isEverything = everythingOf === scope;
  const isChosen = (id: string) => isEverything || picked.has(id);

  function clear() {
    setPicked(new Set());
    setEverythingOf(null);
  }

  return (
    <Context
      value={{
        ids,
        chosen: [...picked],
        isEverything,
        isChosen,
        anchor,
        begun,
        choose(changed, isNowChosen) {
          // Two rows may be chosen by one key, before anything is rendered.
          setPicked((before) => {
            // Of everything, what is left of this page: the others were never seen.
            const next = new Set(isEverything ? ids : before);
            for (const id of changed)
              if (isNowChosen) next.add(id);
              else next.delete(id);
            // More do not fit into an address.
            return new Set([...next].slice(0, mostNamed));
          });
          setAnchor(changed.at(-1) ?? null);
          setEverythingOf(null);
        },
        chooseEverything: () => setEverythingOf(scope),
        clear,
        begin(batch) {
          clear();
          setBegun(batch);
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
  const { ids, isChosen, choose } = selection;
  const count = ids.filter(isChosen).length;
  const isAll = count === ids.length;
  return (
    <Checkbox
      hideLabel
      label="Select all on this page"
      className={areaClass}
      checked={isAll}
      isPartial={count > 0 && !isAll}
      onChange={() => choose(ids, !isAll)}
    />
  );
}

/** At the beginning of a row. Shift takes all up to the one chosen before; the arrow keys go from row to row. */
export function RowCheckbox({ id, label }: { id: string; label: string }) {
  const selection = useSelection();
  if (!selection) return null;
  const { ids, isChosen, choose, clear, anchor } = selection;

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
      checked={isChosen(id)}
      onKeyDown={onKeyDown}
      onChange={({ nativeEvent }) =>
        choose(
          isRange(nativeEvent) ? between(ids, anchor ?? id, id) : [id],
          !isChosen(id),
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
