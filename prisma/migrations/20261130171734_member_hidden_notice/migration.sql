-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "hiddenNotice" TEXT;

-- By hand: what the datamodel cannot say (extensions go first, in this file's head; triggers, checks and data here).
