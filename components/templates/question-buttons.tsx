"use client";

import { ArrowDown, ArrowUp, Copy, LibraryBig, Trash2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { settle } from "@/components/ui/settle";
import { toast } from "@/components/ui/toast";
import { saveToBankAction } from "@/lib/templates/bank/actions";
import { mostQuestions, type QuestionDraft } from "@/lib/templates/draft";

/** What can be done with a question as a whole. */
export function QuestionButtons({
  question,
  number,
  isLast,
  onMove,
  onDuplicate,
  onRemove,
}: {
  question: QuestionDraft;
  number: number;
  isLast: boolean;
  onMove: (to: number) => void;
  onDuplicate: (() => void) | undefined;
  onRemove: () => void;
}) {
  const index = number - 1;
  return (
    <div className="flex shrink-0">
      <IconButton
        label={`Move question ${number} up`}
        icon={<ArrowUp />}
        data-move="up"
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
      />
      <IconButton
        label={`Move question ${number} down`}
        icon={<ArrowDown />}
        data-move="down"
        disabled={isLast}
        onClick={() => onMove(index + 1)}
      />
      <Menu label={`More for question ${number}`}>
        <MenuItem
          icon={<Copy />}
          unavailable={
            onDuplicate
              ? undefined
              : `A template can have at most ${mostQuestions} questions.`
          }
          onSelect={() => onDuplicate?.()}
        >
          Duplicate question
        </MenuItem>
        <MenuItem
          icon={<LibraryBig />}
          unavailable={question.text.trim() ? undefined : "Add the text first."}
          onSelect={() => void saveToBank(question)}
        >
          Save to question bank
        </MenuItem>
        <MenuItem icon={<Trash2 />} tone="danger" onSelect={onRemove}>
          Remove question
        </MenuItem>
      </Menu>
    </div>
  );
}

async function saveToBank(question: QuestionDraft) {
  const result = await settle(saveToBankAction(question));
  if (!result.ok) toast.refusal(result.error);
  else
    toast.success(
      result.value.isNew
        ? "Saved to the question bank, with its rubric."
        : "This question was already in the bank. Its rubric and times were updated.",
    );
}
