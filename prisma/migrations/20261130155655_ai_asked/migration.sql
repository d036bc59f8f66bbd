-- AlterEnum
ALTER TYPE "EvaluationStatus" ADD VALUE 'NOT_ASKED';

-- AlterEnum
ALTER TYPE "InvitationKind" ADD VALUE 'AI_CONSENT';

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "hasAiEvaluation" BOOLEAN NOT NULL DEFAULT true;

-- By hand: what the datamodel cannot say (extensions go first, in this file's head; triggers, checks and data here).
