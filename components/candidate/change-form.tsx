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

const anytime = ["moreTakes", "audioOnly", "inWriting"] as const;
const beforeStart = ["consents", "declined", "check", "ready"];
type Wish = (typeof anytime)[number] | "shownAhead";

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
  const [wished, setWished] = useState<Wish[]>([]);
  const [text, setText] = useState("");
  const { run, isPending, refusal } = useAction(requestChangeAction, onStage);
  const wishes: readonly Wish[] = beforeStart.includes(stage.step)
    ? [...anytime, "shownAhead"]
    : anytime;
  return (
    <Form
      refusal={null}
      className="flex flex-col gap-5"
      onSubmit={() =>
        run({
          publicId: stage.publicId,
          wishes: {
            timeFactor: factors[time],
            extraTakes: wished.includes("moreTakes") ? usualExtraTakes : 0,
            isAudioOnly: wished.includes("audioOnly"),
            isInWriting: wished.includes("inWriting"),
            isShownAhead: wished.includes("shownAhead"),
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
        {wishes.map((wish) => (
          <Checkbox
            key={wish}
            label={accommodations[wish](usualExtraTakes)}
            checked={wished.includes(wish)}
            onChange={({ target }) =>
              setWished(chosen(wished, wish, target.checked))
            }
          />
        ))}
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

function chosen(wished: Wish[], wish: Wish, isWished: boolean): Wish[] {
  const others = wished.filter((one) => one !== wish);
  return isWished ? [...others, wish] : others;
}
