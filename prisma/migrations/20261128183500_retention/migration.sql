-- AlterTable
ALTER TABLE "Interview" ADD COLUMN     "retainedMonths" INTEGER,
ADD COLUMN     "retentionEndedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "retentionMonths" INTEGER,
ADD COLUMN     "retentionSince" TIMESTAMP(3);

-- CreateIndex
CREATE INDEX "Interview_erasable" ON "Interview"("withdrawnAt") WHERE ("erasedAt" IS NULL AND ("withdrawnAt" IS NOT NULL OR "retentionEndedAt" IS NOT NULL));

-- By hand: what the datamodel cannot say (extensions go first, in this file's head; triggers, checks and data here).
-- What is kept, by when its interview ended (lib/erasure/retention.ts): each organization's oldest are found first.
CREATE INDEX "Interview_retained" ON "Interview" ("organizationId", (coalesce("cancelledAt", "expiredAt", "completedAt")))
WHERE "withdrawnAt" IS NULL AND "retentionEndedAt" IS NULL
  AND status IN ('COMPLETED', 'EXPIRED', 'CANCELLED');
