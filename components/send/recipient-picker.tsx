"use client";

import { Command } from "cmdk";
import { Check, Search, UserRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition, type KeyboardEvent } from "react";
import {
  isEnter,
  optionClass,
  OptionText,
  pressChosen,
} from "@/components/search/option";
import { useSearch } from "@/components/search/use-search";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Dialog } from "@/components/ui/dialog";
import { Spinner } from "@/components/ui/spinner";
import { TextLink } from "@/components/ui/text-link";
import { useCloseDialog } from "@/components/ui/use-close-dialog";
import { withParam } from "@/lib/address";
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { Found } from "@/lib/search/queries";
import { Blocked, jobObstacle } from "./blocked";
import { RecipientChips } from "./recipient-chips";

type Person = Found["candidates"][number];

/** More than one looks for by name, fewer than an address holds. */
const mostPicked = 50;

/** The first step of sending where the page is about no candidate: search, choose some, continue. */
export function RecipientPicker({
  jobs,
  hasJobs,
  closeHref,
}: {
  jobs: unknown[];
  /** Whether there is any job at all, sendable or not. */
  hasJobs: boolean;
  closeHref: string;
}) {
  const router = useRouter();
  const { isOpen, close } = useCloseDialog(closeHref);
  const [chosen, setChosen] = useState<Person[]>([]);
  const [isPending, startTransition] = useTransition();
  const obstacle = jobObstacle(jobs, hasJobs);
  if (obstacle)
    return (
      <Dialog open={isOpen} onClose={close} title="Send Interview" size="small">
        <Blocked {...obstacle} />
      </Dialog>
    );

  function proceed() {
    if (chosen.length === 0) return;
    const ids = chosen.map(({ id }) => id).join(",");
    startTransition(() =>
      router.replace(withParam(closeHref, "send", ids), { scroll: false }),
    );
  }

  function toggle(person: Person) {
    const others = chosen.filter(({ id }) => id !== person.id);
    if (others.length < chosen.length) setChosen(others);
    else if (chosen.length < mostPicked) setChosen([...chosen, person]);
  }

  return (
    <Dialog
      open={isOpen}
      onClose={close}
      title="Send Interview"
      description="Who should get it?"
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button
            variant="primary"
            disabled={chosen.length === 0}
            pending={isPending}
            onClick={proceed}
          >
            Continue
          </Button>
        </>
      }
    >
      <CandidateSearch chosen={chosen} onToggle={toggle} onProceed={proceed} />
      <div className="mt-3 min-h-18">
        {chosen.length > 0 ? (
          <RecipientChips
            people={chosen}
            total={chosen.length}
            found={chosen.length}
            listHref={paths.candidates}
            onRemove={(id) => setChosen(chosen.filter((one) => one.id !== id))}
          />
        ) : (
          <p className="text-muted">
            Select one candidate or several. Next, you choose the template.
          </p>
        )}
        {chosen.length === mostPicked && (
          <p role="status" className="mt-2 text-sm text-muted">
            {`Up to ${mostPicked} here. To send to more, select them on the Candidates page.`}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** Searches all candidates and ticks some. Enter ticks, Backspace in the empty field takes the last one out, ⌘↵ continues. */
function CandidateSearch({
  chosen,
  onToggle,
  onProceed,
}: {
  chosen: Person[];
  onToggle: (person: Person) => void;
  onProceed: () => void;
}) {
  const [typed, setTyped] = useState("");
  const { found, problem, isPending } = useSearch(typed, true);
  const { candidates } = found;
  const isChosen = (id: string) => chosen.some((one) => one.id === id);

  function onKeyDown(event: KeyboardEvent) {
    const last = chosen.at(-1);
    if (event.key === "Backspace" && !typed && last) onToggle(last);
    if (!isEnter(event)) return;
    event.preventDefault();
    if (event.metaKey || event.ctrlKey) onProceed();
    else pressChosen(event);
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
          onValueChange={setTyped}
          maxLength={200}
          placeholder="Search by name or email"
          className="h-control min-w-0 flex-1 bg-transparent outline-none placeholder:text-subtle"
        />
      </div>
      <div className="h-56 overflow-y-auto overscroll-contain p-1">
        <Command.List label="Candidates">
          {candidates.map((person) => (
            <Command.Item
              key={person.id}
              value={person.id}
              aria-checked={isChosen(person.id)}
              onSelect={() => {
                onToggle(person);
                setTyped("");
              }}
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
        <p
          role="status"
          className={cn(
            "px-2 py-3 text-muted",
            candidates.length > 0 && "sr-only",
          )}
        >
          {problem ??
            (isPending
              ? "Searching…"
              : candidates.length === 0
                ? "No matching candidates."
                : typed
                  ? plural(candidates.length, "result")
                  : "")}
        </p>
        {!isPending && candidates.length === 0 && (
          <p className="px-2">
            <TextLink href={paths.addCandidate}>Add candidate</TextLink>
          </p>
        )}
      </div>
    </Command>
  );
}
