"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Form, Problem } from "@/components/ui/form";
import { Textarea } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { useAction } from "@/components/ui/use-action";
import { requestChangeAction } from "@/lib/answers/changes/actions";
import { textLimit, usualExtraTakes } from "@/lib/answers/changes/limits";
import type { CandidateStage } from "@/lib/answers/queries";
import { noticeOf } from "@/lib/answers/refusals";
import { useWords } from "./words";

const factors = { none: 1, half: 1.5, double: 2 } as const;

/** What would help, to be chosen; a reason is not asked for. */
export function ChangeForm({
  stage,
  onStage,
}: {
  stage: CandidateStage;
  onStage: (stage: CandidateStage) => void;
}) {
  const { needChange: words, accommodations, notices } = useWords();
  const [time, setTime] = useState<keyof typeof factors>("none");
  const [wantsTakes, setWantsTakes] = useState(false);
  const [isAudioOnly, setIsAudioOnly] = useState(false);
  const [isInWriting, setIsInWriting] = useState(false);
  const [isShownAhead, setIsShownAhead] = useState(false);
  const [text, setText] = useState("");
  const { run, isPending, refusal } = useAction(requestChangeAction, onStage);
  const hasStarted = !["consents", "declined", "check", "ready"].includes(
    stage.step,
  );
  return (
    <Form
      refusal={null}
      className="flex flex-col gap-5"
      onSubmit={() =>
        run({
          publicId: stage.publicId,
          wishes: {
            timeFactor: factors[time],
            extraTakes: wantsTakes ? usualExtraTakes : 0,
            isAudioOnly,
            isInWriting,
            isShownAhead,
          },
          text,
        })
      }
    >
      {refusal && <Problem>{notices[noticeOf(refusal.message)]}</Problem>}
      <p>{words.intro(stage.companyName)}</p>
      <p className="text-muted">{words.noReasons}</p>
      <RadioCards
        legend={words.time}
        name="time"
        value={time}
        onChange={setTime}
        options={(["none", "half", "double"] as const).map((value) => ({
          value,
          title: words.times[value],
        }))}
      />
      <div className="flex flex-col gap-3">
        <Checkbox
          label={accommodations.moreTakes(usualExtraTakes)}
          checked={wantsTakes}
          onChange={({ target }) => setWantsTakes(target.checked)}
        />
        <Checkbox
          label={accommodations.audioOnly()}
          checked={isAudioOnly}
          onChange={({ target }) => setIsAudioOnly(target.checked)}
        />
        <Checkbox
          label={accommodations.inWriting()}
          checked={isInWriting}
          onChange={({ target }) => setIsInWriting(target.checked)}
        />
        {!hasStarted && (
          <Checkbox
            label={accommodations.shownAhead()}
            checked={isShownAhead}
            onChange={({ target }) => setIsShownAhead(target.checked)}
          />
        )}
      </div>
      <Field label={words.else} hint={words.elseHint}>
        <Textarea
          dir="auto"
          rows={2}
          maxLength={textLimit}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      <p className="text-muted">{words.waits}</p>
      <Button
        type="submit"
        variant="primary"
        size="large"
        pending={isPending}
        className="w-full sm:w-fit"
      >
        {words.send}
      </Button>
    </Form>
  );
}
