import { z } from "zod";

export const resendInput = z.object({ interviewId: z.uuid() });
