import { z } from "zod";

export const invitationInput = z.object({ invitationId: z.uuid() });

export type InvitationInput = z.infer<typeof invitationInput>;
