"use client";

import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import {
  attachClosestEdge,
  extractClosestEdge,
} from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { useEffect, useEffectEvent, useRef, useState } from "react";

/** The upper or lower half of the entry that something is held over. */
type DropEdge = "top" | "bottom";

/** One entry of a list that is sorted by dragging: put the refs on the entry and on what it is held by. */
export function useSortable(id: string) {
  const entry = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const [isDragging, setIsDragging] = useState(false);
  const [edge, setEdge] = useState<DropEdge | null>(null);

  useEffect(() => {
    const [element, dragHandle] = [entry.current, handle.current];
    if (!element || !dragHandle) return;
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ sortableId: id }),
        onDragStart: () => setIsDragging(true),
        onDrop: () => setIsDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => sortableId(source.data) !== null,
        getData: ({ input }) =>
          attachClosestEdge(
            { sortableId: id },
            { element, input, allowedEdges: ["top", "bottom"] },
          ),
        // Between two entries the last one still counts.
        getIsSticky: () => true,
        onDrag: ({ self, source }) =>
          setEdge(sortableId(source.data) === id ? null : edgeOf(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    );
  }, [id]);

  return { entry, handle, isDragging, edge };
}

/** Tells where an entry was dropped: the other's id, and on which half of it. */
export function useDrops(
  onDrop: (id: string, overId: string, edge: DropEdge) => void,
): void {
  const tell = useEffectEvent(onDrop);
  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source, location }) => {
          const id = sortableId(source.data);
          const [over] = location.current.dropTargets;
          const overId = over && sortableId(over.data);
          const edge = over && edgeOf(over.data);
          if (id && overId && edge && id !== overId) tell(id, overId, edge);
        },
      }),
    [],
  );
}

type Data = Record<string | symbol, unknown>;

function sortableId({ sortableId: id }: Data): string | null {
  return typeof id === "string" ? id : null;
}

function edgeOf(data: Data): DropEdge | null {
  const edge = extractClosestEdge(data);
  return edge === "top" || edge === "bottom" ? edge : null;
}
