"use server";

import { recruiterAction } from "@/lib/action";
import {
  closeJob,
  createJob,
  reopenJob,
  updateJob,
} from "@/lib/jobs/mutations";
import { createJobInput, jobIdInput, updateJobInput } from "@/lib/jobs/schema";

const edits = recruiterAction("job.edit");

export const createJobAction = edits(createJobInput, createJob);
export const updateJobAction = edits(updateJobInput, updateJob);
export const closeJobAction = edits(jobIdInput, closeJob);
export const reopenJobAction = edits(jobIdInput, reopenJob);
