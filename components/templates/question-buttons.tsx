"use client";

import { ArrowDown, ArrowUp, Copy, LibraryBig, Trash2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { settle } from "@/components/ui/settle";
import { toast } from "@/components/ui/toast";
import { saveToBankAction } from "@/lib/templates/bank/actions";
import { mostQuestions, type QuestionDraft } from "@/lib/templates/draft";
import type { ActsProps } from "./use-question-acts";
import { useEditor } from "./use-template-editor";

/** What can be done with a question as a whole. */
export function QuestionButtons({ question, index, acts }: ActsProps) {
  const number = index + 1;
  const { length } = useEditor().draft.questions;
  return (
    <div className="flex shrink-0">
      <IconButton
        label={`Move question ${number} up`}
        icon={<ArrowUp />}
        data-move="up"
        disabled={index === 0}
        onClick={() => acts.move(index, index - 1)}
      />
      <IconButton
        label={`Move question ${number} down`}
        icon={<ArrowDown />}
        data-move="down"
        disabled={number === length}
        onClick={() => acts.move(index, index + 1)}
      />
      <Menu label={`More for question ${number}`}>
        <MenuItem
          icon={<Copy />}
          unavailable={
            length < mostQuestions
              ? undefined
              : `A template can have at most ${mostQuestions} questions.`
          }
          onSelect={() => acts.duplicate(question)}
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
        <MenuItem
          icon={<Trash2 />}
          tone="danger"
          onSelect={() => acts.remove(index)}
        >
          Remove question
        </MenuItem>
      </Menu>
    </div>
  );
}

async function saveToBank(question: QuestionDraft) {
  const result = await settle(saveToBankAction(question));
  toast.result(
    result,
    result.ok && result.value.isNew
      ? "Saved to the question bank, with its rubric."
      : "This question was already in the bank. Its rubric and times were updated.",
  );
}
