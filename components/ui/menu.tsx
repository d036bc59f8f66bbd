"use client";

import { EllipsisVertical } from "lucide-react";
import { Slot } from "radix-ui";
import {
  createContext,
  useContext,
  useId,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { IconButton } from "./icon-button";
import { later, useLater } from "./later";
import type * as PanelCode from "./menu-panel";
import type { MenuChoiceProps, MenuItemProps } from "./menu-panel";

export const menuPanel = later(() => import("./menu-panel"));

/**
 * A menu behind three dots, or behind a trigger of the caller's. A list has one in every row, so until its button is
 * touched or focused it is the button alone, and its items are rendered when it opens, by code that is fetched after
 * the page.
 */
export function Menu({
  label,
  trigger,
  children,
  align = "end",
  side = "bottom",
}: {
  /** What the menu is about: "Actions for Ada Lovelace". */
  label: string;
  trigger?: ReactNode;
  children: ReactNode;
  align?: "start" | "end";
  side?: "top" | "bottom";
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isNear, setIsNear] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const panel = useLater(menuPanel, isOpen, () => setIsOpen(false));

  function toggle() {
    setIsNear(true);
    setIsOpen(!isOpen);
  }

  return (
    <span className="relative flex min-w-0">
      <Slot.Root
        ref={button}
        id={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        data-state={isOpen ? "open" : "closed"}
        onFocus={() => setIsNear(true)}
        onPointerDown={(event) => {
          if (event.button !== 0 || event.ctrlKey) return;
          // The focus goes to the menu, not to its button.
          if (!isOpen) event.preventDefault();
          toggle();
        }}
        onKeyDown={(event) => {
          if (!["Enter", " ", "ArrowDown"].includes(event.key)) return;
          event.preventDefault();
          // An arrow leads into the menu, also in the moment before that has the focus.
          if (!isOpen || event.key !== "ArrowDown") toggle();
        }}
      >
        {trigger ?? <IconButton label={label} icon={<EllipsisVertical />} />}
      </Slot.Root>
      {isNear && panel && (
        <Panel value={panel}>
          <panel.MenuPanel
            button={button}
            labelledBy={id}
            isOpen={isOpen}
            setIsOpen={setIsOpen}
            align={align}
            side={side}
          >
            {children}
          </panel.MenuPanel>
        </Panel>
      )}
    </span>
  );
}

/** What an open menu is made of. */
const Panel = createContext<typeof PanelCode | null>(null);

export function MenuItem(props: MenuItemProps) {
  const panel = useContext(Panel);
  return panel && <panel.MenuItem {...props} />;
}

export function MenuSeparator() {
  const panel = useContext(Panel);
  return panel && <panel.MenuSeparator />;
}

export function MenuChoice<Value extends string>(
  props: MenuChoiceProps<Value>,
) {
  const panel = useContext(Panel);
  return panel && <panel.MenuChoice {...props} />;
}
