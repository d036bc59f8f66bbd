"use client";

import { useRouter } from "next/navigation";
import { useId, useRef, useState, useTransition } from "react";
import { flushSync } from "react-dom";
import { CandidateForm } from "@/components/candidates/candidate-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormFooter } from "@/components/ui/form-dialog";
import { useAction } from "@/components/ui/use-action";
import { useCloseDialog } from "@/components/ui/use-close-dialog";
import { addCandidateAction } from "@/lib/candidates/actions";
import { paths, pick } from "@/lib/paths";
import { withParam } from "@/lib/query-string";
import { ok } from "@/lib/result";
import { BlockedDialog, jobObstacle, type Sendable } from "./blocked";
import { CandidateSearch, type Person } from "./candidate-search";
import { keepPick, pickedAt } from "./kept-picks";
import { RecipientChips } from "./recipient-chips";

/** More than one looks for by name, fewer than an address holds. */
const mostPicked = 50;

/** The first step of sending where the page is about no candidate: search, choose some or add one, continue. */
export function RecipientPicker({
  closeHref,
  ...sendable
}: Sendable & { closeHref: string }) {
  const obstacle = jobObstacle(sendable);
  if (!obstacle) return <Picker closeHref={closeHref} />;
  return <BlockedDialog obstacle={obstacle} closeHref={closeHref} />;
}

function Picker({ closeHref }: { closeHref: string }) {
  const { isOpen, close } = useCloseDialog(closeHref);
  const form = useId();
  const proceedButton = useRef<HTMLButtonElement>(null);
  const step = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const [isAdding, setIsAdding] = useState(false);
  const { chosen, setChosen, proceed, ...picked } = usePicked(closeHref);
  const add = useAction(addPerson, (person) => {
    flushSync(() => {
      setTyped("");
      setChosen([...chosen, person]);
      setIsAdding(false);
    });
    proceedButton.current?.focus();
  });
  // What had the focus goes away with its step.
  function show(isNowAdding: boolean) {
    flushSync(() => setIsAdding(isNowAdding));
    focusEmptyField(step.current);
  }

  return (
    <Dialog
      open={isOpen}
      onClose={close}
      title="Send Interview"
      description={isAdding ? "Add the candidate first." : "Who should get it?"}
      footer={
        isAdding ? (
          <FormFooter
            form={form}
            onCancel={() => show(false)}
            cancelLabel="Back"
            submit={{ label: "Add candidate" }}
            isPending={add.isPending}
          />
        ) : (
          <>
            <Button onClick={close}>Cancel</Button>
            <Button
              ref={proceedButton}
              variant="primary"
              disabled={chosen.length === 0}
              pending={picked.isPending}
              onClick={proceed}
            >
              Continue
            </Button>
          </>
        )
      }
    >
      <div ref={step}>
        {isAdding ? (
          <CandidateForm
            id={form}
            candidate={asFields(typed)}
            refusal={add.refusal}
            onSubmit={add.run}
            onExisting={(email) => {
              setTyped(email);
              show(false);
            }}
          />
        ) : (
          <CandidateSearch
            typed={typed}
            onTyped={setTyped}
            chosen={chosen}
            onToggle={picked.toggle}
            onAdd={() => show(true)}
            onProceed={proceed}
          />
        )}
      </div>
      {!isAdding && <Chosen chosen={chosen} setChosen={setChosen} />}
    </Dialog>
  );
}

/** Who is chosen, kept for whoever comes back from the next step. */
function usePicked(closeHref: string) {
  const router = useRouter();
  const pickHref = withParam(closeHref, "send", pick);
  const [chosen, setChosen] = useState(() => pickedAt(pickHref));
  const [isPending, startTransition] = useTransition();
  return {
    chosen,
    setChosen,
    toggle: (person: Person) => {
      const others = chosen.filter(({ id }) => id !== person.id);
      if (others.length < chosen.length) setChosen(others);
      else if (chosen.length < mostPicked) setChosen([...chosen, person]);
    },
    isPending,
    proceed: () => {
      if (chosen.length === 0) return;
      const ids = chosen.map(({ id }) => id).join(",");
      const sendHref = withParam(closeHref, "send", ids);
      keepPick(sendHref, { pickHref, chosen });
      startTransition(() => router.replace(sendHref, { scroll: false }));
    },
  };
}

function Chosen({
  chosen,
  setChosen,
}: {
  chosen: Person[];
  setChosen: (chosen: Person[]) => void;
}) {
  return (
    <div className="mt-3 min-h-18">
      {chosen.length > 0 ? (
        <RecipientChips
          people={chosen}
          listHref={paths.candidates}
          onRemove={(id) => setChosen(chosen.filter((one) => one.id !== id))}
        />
      ) : (
        <p className="text-muted">Select one or more candidates.</p>
      )}
      {chosen.length === mostPicked && (
        <p role="status" className="mt-2 text-sm text-muted">
          {`Up to ${mostPicked} here. To send to more, select them on the Candidates page.`}
        </p>
      )}
    </div>
  );
}

function focusEmptyField(step: HTMLElement | null) {
  const fields = [...(step?.querySelectorAll("input") ?? [])];
  (fields.find(({ value }) => !value) ?? fields[0])?.focus();
}

async function addPerson(fields: { name: string; email: string }) {
  const result = await addCandidateAction(fields);
  return result.ok ? ok({ id: result.value.candidateId, ...fields }) : result;
}

/** What was searched for, as what it looks like. */
function asFields(typed: string) {
  const text = typed.trim();
  return text.includes("@")
    ? { name: "", email: text }
    : { name: text, email: "" };
}
