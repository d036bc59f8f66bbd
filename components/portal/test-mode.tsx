"use client";

import { Inbox } from "lucide-react";
import {
  createContext,
  useContext,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { later, useLater } from "@/components/ui/later";

export const testModePanel = later(() => import("./test-mode-panel"));

const TestMode = createContext(false);

/** Whether emails stay in the built-in mailbox, for whatever sends them. */
export function TestModeProvider({
  isOn,
  children,
}: {
  isOn: boolean;
  children: ReactNode;
}) {
  return <TestMode value={isOn}>{children}</TestMode>;
}

/** Beside what sends email, where it matters. */
export function TestModeLine() {
  if (!useContext(TestMode)) return null;
  return (
    <p className="flex items-center gap-2 text-sm text-muted">
      <Inbox aria-hidden className="size-4 shrink-0" />
      <span>Test mode: emails stay in the built-in mailbox.</span>
    </p>
  );
}

/** In the portal's header while no mail server is set; pressed, it says what that means. */
export function TestModeChip({
  mailboxUrl,
  isRail = false,
}: {
  mailboxUrl: string;
  /** Only the icon below 1024 px. */
  isRail?: boolean;
}) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  const panel = useLater(testModePanel, isOpen, close);
  return (
    <span className="relative flex">
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="flex h-7 items-center gap-1.5 rounded-full border px-2.5 text-sm whitespace-nowrap text-muted hover:bg-hover hover:text-ink pointer-coarse:h-9"
      >
        <Inbox aria-hidden className="size-3.5 shrink-0" />
        <span className={isRail ? "max-lg:sr-only" : undefined}>Test mode</span>
      </button>
      {isOpen && panel && (
        <panel.TestModePanel
          button={button}
          mailboxUrl={mailboxUrl}
          onClose={close}
          side={isRail ? "top" : "bottom"}
        />
      )}
    </span>
  );
}
