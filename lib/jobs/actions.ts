"use server";

import { recruiterAction } from "@/lib/action";
import {
  closeJob,
  createJob,
  reopenJob,
  updateJob,
} from "@/lib/jobs/mutations";
import { jobIdInput, jobInput } from "@/lib/jobs/schema";

export const createJobAction = recruiterAction(jobInput, createJob);
export const updateJobAction = recruiterAction(jobInput, updateJob);
export const closeJobAction = recruiterAction(jobIdInput, closeJob);
export const reopenJobAction = recruiterAction(jobIdInput, reopenJob);
