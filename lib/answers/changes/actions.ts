"use server";

import { candidateAction, recruiterAction } from "@/lib/action";
import {
  decideChange,
  requestChange,
  takeBackChange,
} from "@/lib/answers/changes/mutations";
import {
  decideChangeInput,
  requestChangeInput,
} from "@/lib/answers/changes/schema";
import { thenStage } from "@/lib/answers/queries";
import { candidateInput } from "@/lib/answers/schema";

const manages = recruiterAction("interview.manage");

export const requestChangeAction = candidateAction(
  requestChangeInput,
  thenStage(requestChange),
);

export const takeBackChangeAction = candidateAction(
  candidateInput,
  thenStage((access) => takeBackChange(access)),
);

export const decideChangeAction = manages(decideChangeInput, decideChange);
