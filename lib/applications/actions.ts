"use server";

import { recruiterAction } from "@/lib/action";
import { moveApplication } from "@/lib/applications/mutations";
import { moveApplicationInput } from "@/lib/applications/schema";

export const moveApplicationAction = recruiterAction(
  moveApplicationInput,
  moveApplication,
);
