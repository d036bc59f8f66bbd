"use client";

import { Command } from "cmdk";
import {
  BriefcaseBusiness,
  FileText,
  Search,
  Send,
  User,
  X,
} from "lucide-react";
import { Dialog } from "radix-ui";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import {
  isEnter,
  LinkOption,
  OptionGroup,
  optionClass,
  OptionText,
  pressChosen,
} from "@/components/search/option";
import { useSearch } from "@/components/search/use-search";
import { cn } from "@/components/ui/cn";
import { scrimClass } from "@/components/ui/dialog-panel";
import { IconButton } from "@/components/ui/icon-button";
import { Spinner } from "@/components/ui/spinner";
import { useReturnFocus } from "@/components/ui/use-return-focus";
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { Found } from "@/lib/portal/search/queries";
import { wordsOf } from "@/lib/portal/search/words";
import {
  commandGroups,
  commandsFor,
  isFound,
  keysCommand,
  type Abilities,
  type CommandGroup,
} from "./commands";
import { show } from "./shown";

/** How many people are offered an interview by name; whoever types more letters finds fewer. */
const mostToSend = 3;

/** Search over the page: go somewhere, find a person, a job or a template, send, make something new. */
export function Palette({
  onClose,
  ...abilities
}: Abilities & { onClose: () => void }) {
  const { canEdit } = abilities;
  const returnFocus = useReturnFocus();
  const root = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const { found, problem, isPending } = useSearch(typed);
  const words = wordsOf(typed);
  const groups = [
    ...commandsFor(commandGroups(abilities), words),
    ...foundGroups(found, canEdit),
  ];
  const hasKeys = isFound(keysCommand, words);
  const count = groups.reduce(
    (sum, { commands }) => sum + commands.length,
    hasKeys ? 1 : 0,
  );

  // Enter while the answer is under way: opens what it finds first.
  const isWaiting = useRef(false);
  useEffect(() => {
    if (isPending || !isWaiting.current) return;
    isWaiting.current = false;
    root.current?.querySelector<HTMLElement>("[cmdk-item]")?.click();
  }, [isPending, found]);

  function onKeyDown(event: KeyboardEvent) {
    if (!isEnter(event)) return;
    event.preventDefault();
    isWaiting.current = !pressChosen(event) && isPending;
  }

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={scrimClass} />
        <Dialog.Content
          {...returnFocus}
          aria-describedby={undefined}
          className={panelClass}
        >
          <Dialog.Title className="sr-only">Search</Dialog.Title>
          <Command
            ref={root}
            label="Search"
            shouldFilter={false}
            vimBindings={false}
            loop
            onKeyDown={onKeyDown}
            // After the click has done its work: the result must still be there for it.
            onClickCapture={(event) => {
              if (isOption(event.target)) setTimeout(onClose);
            }}
            className="flex min-h-0 flex-1 flex-col"
          >
            <SearchField
              isPending={isPending}
              typed={typed}
              onTyped={(text) => {
                isWaiting.current = false;
                setTyped(text);
              }}
              onClose={onClose}
            />
            <Results groups={groups} hasKeys={hasKeys} />
            <Status hasResults={count > 0}>
              {problem ??
                (isPending ? "Searching…" : countWords(count, words.length))}
            </Status>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function SearchField({
  isPending,
  typed,
  onTyped,
  onClose,
}: {
  isPending: boolean;
  typed: string;
  onTyped: (text: string) => void;
  onClose: () => void;
}) {
  return (
    <div className="flex items-center gap-2.5 border-b ps-4 pe-2">
      {isPending ? (
        <Spinner />
      ) : (
        <Search aria-hidden className="size-4 shrink-0 text-subtle" />
      )}
      <Command.Input
        value={typed}
        onValueChange={onTyped}
        maxLength={200}
        placeholder="Search or go to…"
        className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-subtle"
      />
      <IconButton label="Close" icon={<X />} onClick={onClose} />
    </div>
  );
}

function Results({
  groups,
  hasKeys,
}: {
  groups: CommandGroup[];
  hasKeys: boolean;
}) {
  return (
    <Command.List
      label="Results"
      className="min-h-0 flex-1 scroll-py-2 overflow-y-auto overscroll-contain px-2 pb-2"
    >
      {groups.map(({ heading, commands }) => (
        <OptionGroup key={heading} heading={heading}>
          {commands.map(({ id, label, icon: Icon, href, hint }) => (
            <LinkOption
              key={id}
              value={id}
              href={href}
              icon={<Icon aria-hidden />}
              hint={hint}
            >
              {label}
            </LinkOption>
          ))}
        </OptionGroup>
      ))}
      {hasKeys && (
        <OptionGroup heading="Help">
          <Command.Item value={keysCommand.id} asChild>
            <button
              type="button"
              tabIndex={-1}
              onClick={() => setTimeout(() => show("keys"))}
              className={cn(optionClass, "w-full")}
            >
              <keysCommand.icon aria-hidden />
              <OptionText>{keysCommand.label}</OptionText>
            </button>
          </Command.Item>
        </OptionGroup>
      )}
    </Command.List>
  );
}

function Status({
  hasResults,
  children,
}: {
  hasResults: boolean;
  children: string;
}) {
  return (
    <p
      role="status"
      className={cn("px-4 pt-4 pb-6 text-muted", hasResults && "sr-only")}
    >
      {children}
    </p>
  );
}

/** The server’s results, as the commands that lead there. */
function foundGroups(
  { candidates, jobs, templates }: Found,
  canEdit: boolean,
): CommandGroup[] {
  const groups: CommandGroup[] = [
    {
      heading: "Candidates",
      commands: candidates.map(({ id, name, email }) => ({
        id: `candidate ${id}`,
        label: name,
        hint: email,
        icon: User,
        href: paths.candidate(id),
      })),
    },
    {
      heading: "Send Interview",
      commands: (canEdit ? candidates : [])
        .slice(0, mostToSend)
        .map(({ id, name, email }) => ({
          id: `send ${id}`,
          label: `Send Interview to ${name}`,
          hint: email,
          icon: Send,
          href: paths.sendFromCandidate(id),
        })),
    },
    {
      heading: "Jobs",
      commands: jobs.map(({ id, title, status }) => ({
        id: `job ${id}`,
        label: title,
        hint: status === "CLOSED" ? "Closed" : undefined,
        icon: BriefcaseBusiness,
        href: paths.job(id),
      })),
    },
    {
      heading: "Templates",
      commands: templates.map(({ id, title, job }) => ({
        id: `template ${id}`,
        label: title,
        hint: job.title,
        icon: FileText,
        href: paths.template(id),
      })),
    },
  ];
  return groups.filter(({ commands }) => commands.length > 0);
}

function countWords(count: number, typedWords: number): string {
  if (typedWords === 0) return "";
  return count === 0 ? "No results." : plural(count, "result");
}

function isOption(target: EventTarget): boolean {
  return target instanceof Element && target.closest("[cmdk-item]") !== null;
}

/** At the top, where a phone's keyboard leaves room. */
const panelClass = cn(
  "fixed inset-x-2 top-2 z-40 mx-auto flex max-h-[min(28rem,calc(100dvh-1rem))] max-w-xl animate-rise flex-col",
  "overflow-hidden rounded-xl border bg-surface shadow-overlay outline-none sm:top-[12vh] sm:max-h-[min(28rem,76dvh)]",
);
