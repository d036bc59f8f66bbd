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
import { Blocked, jobObstacle } from "./blocked";
import { CandidateSearch, type Person } from "./candidate-search";
import { keepPick, pickedAt } from "./kept-picks";
import { RecipientChips } from "./recipient-chips";

/** More than one looks for by name, fewer than an address holds. */
const mostPicked = 50;

/** The first step of sending where the page is about no candidate: search, choose some or add one, continue. */
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
  const form = useId();
  const proceedButton = useRef<HTMLButtonElement>(null);
  const adding = useRef<HTMLDivElement>(null);
  const searching = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const pickHref = withParam(closeHref, "send", pick);
  const [chosen, setChosen] = useState(() => pickedAt(pickHref));
  const [isAdding, setIsAdding] = useState(false);
  const [isPending, startTransition] = useTransition();
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
    focusEmptyField((isNowAdding ? adding : searching).current);
  }

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
    const sendHref = withParam(closeHref, "send", ids);
    keepPick(sendHref, { pickHref, chosen });
    startTransition(() => router.replace(sendHref, { scroll: false }));
  }

  function toggle(person: Person) {
    const others = chosen.filter(({ id }) => id !== person.id);
    if (others.length < chosen.length) setChosen(others);
    else if (chosen.length < mostPicked) setChosen([...chosen, person]);
  }

  if (isAdding)
    return (
      <Dialog
        open={isOpen}
        onClose={close}
        title="Send Interview"
        description="Add the candidate first."
        footer={
          <FormFooter
            form={form}
            onCancel={() => show(false)}
            cancelLabel="Back"
            submit={{ label: "Add candidate" }}
            isPending={add.isPending}
          />
        }
      >
        <div ref={adding}>
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
        </div>
      </Dialog>
    );
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
            ref={proceedButton}
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
      <div ref={searching}>
        <CandidateSearch
          typed={typed}
          onTyped={setTyped}
          chosen={chosen}
          onToggle={toggle}
          onAdd={() => show(true)}
          onProceed={proceed}
        />
      </div>
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
          <p className="text-muted">Select one or more candidates.</p>
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
