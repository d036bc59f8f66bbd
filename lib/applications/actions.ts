"use server";

import { recruiterAction } from "@/lib/action";
import { moveApplication } from "@/lib/applications/mutations";
import { moveApplicationInput } from "@/lib/applications/schema";

const moves = recruiterAction("application.move");

export const moveApplicationAction = moves(
  moveApplicationInput,
  moveApplication,
);
