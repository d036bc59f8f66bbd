-- AlterTable
ALTER TABLE "Candidate" ADD COLUMN     "firstName" TEXT;

-- By hand: what the datamodel cannot say (extensions go first, in this file's head; triggers, checks and data here).
