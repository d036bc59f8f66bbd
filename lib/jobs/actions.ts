"use server";

import { recruiterAction } from "@/lib/action";
import {
  closeJob,
  createJob,
  reopenJob,
  updateJob,
} from "@/lib/jobs/mutations";
import { createJobInput, jobIdInput, updateJobInput } from "@/lib/jobs/schema";

export const createJobAction = recruiterAction(createJobInput, createJob);
export const updateJobAction = recruiterAction(updateJobInput, updateJob);
export const closeJobAction = recruiterAction(jobIdInput, closeJob);
export const reopenJobAction = recruiterAction(jobIdInput, reopenJob);
