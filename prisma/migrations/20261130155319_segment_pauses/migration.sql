-- AlterTable
ALTER TABLE "Segment" ADD COLUMN     "pausedMs" INTEGER NOT NULL DEFAULT 0;

-- By hand: what the datamodel cannot say (extensions go first, in this file's head; triggers, checks and data here).
