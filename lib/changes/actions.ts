"use server";

import { candidateAction, recruiterAction } from "@/lib/action";
import {
  decideChange,
  requestChange,
  takeBackChange,
} from "@/lib/changes/mutations";
import { decideChangeInput, requestChangeInput } from "@/lib/changes/schema";
import { candidateInput } from "@/lib/interviews/candidate-schema";

export const requestChangeAction = candidateAction(
  requestChangeInput,
  requestChange,
);

export const takeBackChangeAction = candidateAction(candidateInput, (access) =>
  takeBackChange(access),
);

export const decideChangeAction = recruiterAction(
  decideChangeInput,
  decideChange,
);
