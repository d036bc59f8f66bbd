"use server";

import { recruiterAction } from "@/lib/action";
import { setAiRequestCap } from "@/lib/spending/mutations";
import { capInput } from "@/lib/spending/schema";

export const setAiRequestCapAction = recruiterAction(
  capInput,
  setAiRequestCap,
  "ADMIN",
);
