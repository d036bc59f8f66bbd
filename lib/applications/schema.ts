import { z } from "zod";
import { textField } from "@/lib/fields/text-fields";
import { ApplicationStage } from "@/lib/generated/prisma/enums";

export const moveApplicationInput = z
  .object({
    applicationId: z.uuid(),
    /** The stage that the person saw when they decided. */
    from: z.enum(ApplicationStage),
    stage: z.enum(ApplicationStage),
    /** Why it is rejected; belongs to no other stage. */
    reason: textField().max(300, "Use at most 300 characters.").default(""),
  })
  .refine(({ stage, reason }) => stage !== "REJECTED" || reason !== "", {
    path: ["reason"],
    message: "Choose a reason or write your own.",
  });

export type MoveApplicationInput = z.infer<typeof moveApplicationInput>;
