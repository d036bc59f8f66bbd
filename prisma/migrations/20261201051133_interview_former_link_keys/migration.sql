-- AlterTable
ALTER TABLE "Interview" ADD COLUMN     "formerLinkKeyIds" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- By hand: what the datamodel cannot say (extensions go first, in this file’s head; triggers, checks and data here).
