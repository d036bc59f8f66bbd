"use client";

import { Command } from "cmdk";
import { Check, Search, UserPlus, UserRound } from "lucide-react";
import type { KeyboardEvent } from "react";
import {
  isEnter,
  optionClass,
  OptionText,
  pressChosen,
} from "@/components/search/option";
import { useSearch } from "@/components/search/use-search";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Spinner } from "@/components/ui/spinner";
import { plural } from "@/lib/format";
import type { Found } from "@/lib/portal/search/queries";

export type Person = Found["candidates"][number];

/** Searches all candidates and ticks some. Enter ticks, or adds where nobody is found; Backspace in the empty field takes the last one out, ⌘↵ continues. */
export function CandidateSearch({
  typed,
  onTyped,
  chosen,
  onToggle,
  onAdd,
  onProceed,
}: {
  typed: string;
  onTyped: (typed: string) => void;
  chosen: Person[];
  onToggle: (person: Person) => void;
  /** Somebody who isn't here yet. */
  onAdd: () => void;
  onProceed: () => void;
}) {
  const search = useSearch(typed, true);
  const { found, problem, isPending } = search;
  const canAdd = !isPending && !problem && found.candidates.length === 0;

  function onKeyDown(event: KeyboardEvent) {
    const last = chosen.at(-1);
    if (event.key === "Backspace" && !typed && last) onToggle(last);
    // On the button below the results, Enter presses that.
    if (!isEnter(event) || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (event.metaKey || event.ctrlKey) onProceed();
    else if (!pressChosen(event) && canAdd) onAdd();
  }

  return (
    <Command
      label="Search candidates"
      shouldFilter={false}
      vimBindings={false}
      loop
      onKeyDown={onKeyDown}
      className="rounded-lg border border-line-strong focus-within:outline-2 focus-within:outline-accent-ink"
    >
      <div className="flex items-center gap-2 border-b px-2.5">
        {isPending ? (
          <Spinner />
        ) : (
          <Search aria-hidden className="size-4 shrink-0 text-subtle" />
        )}
        <Command.Input
          value={typed}
          onValueChange={onTyped}
          maxLength={200}
          placeholder="Search by name or email"
          className="h-control min-w-0 flex-1 bg-transparent outline-none placeholder:text-subtle"
        />
      </div>
      <Results
        search={search}
        typed={typed}
        chosen={chosen}
        onSelect={(person) => {
          onToggle(person);
          onTyped("");
        }}
      />
      <div className="border-t p-1">
        <Button
          size="small"
          variant="ghost"
          icon={<UserPlus />}
          onClick={onAdd}
        >
          Add candidate
        </Button>
      </div>
    </Command>
  );
}

function Results({
  search: { found, problem, isPending },
  typed,
  chosen,
  onSelect,
}: {
  search: ReturnType<typeof useSearch>;
  typed: string;
  chosen: Person[];
  onSelect: (person: Person) => void;
}) {
  const { candidates } = found;
  const isChosen = (id: string) => chosen.some((one) => one.id === id);
  return (
    <div className="flex h-56 flex-col overflow-y-auto overscroll-contain p-1">
      <p
        role="status"
        className={cn(
          "px-2 py-2 text-muted",
          candidates.length > 0 && "sr-only",
        )}
      >
        {problem ??
          (isPending ? "Searching…" : countWords(candidates.length, typed))}
      </p>
      <Command.List label="Candidates">
        {candidates.map((person) => (
          <Command.Item
            key={person.id}
            value={person.id}
            aria-checked={isChosen(person.id)}
            onSelect={() => onSelect(person)}
            className={optionClass}
          >
            {isChosen(person.id) ? (
              <Check aria-hidden />
            ) : (
              <UserRound aria-hidden />
            )}
            <OptionText hint={person.email}>{person.name}</OptionText>
          </Command.Item>
        ))}
      </Command.List>
    </div>
  );
}

function countWords(count: number, typed: string): string {
  if (count > 0) return typed && plural(count, "result");
  return typed ? "No matching candidates." : "No candidates yet.";
}
