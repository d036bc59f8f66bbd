-- AlterTable
ALTER TABLE "Segment" ADD COLUMN     "firstArrivedAt" TIMESTAMP(3),
ADD COLUMN     "lastArrivedAt" TIMESTAMP(3);

-- By hand: what the datamodel cannot say (extensions go first, in this file’s head; triggers, checks and data here).
