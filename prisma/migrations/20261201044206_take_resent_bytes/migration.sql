-- AlterTable
ALTER TABLE "Take" ADD COLUMN     "resentBytes" BIGINT;

-- CreateIndex
CREATE INDEX "Take_organizationId_bytes_resentBytes_idx" ON "Take"("organizationId", "bytes", "resentBytes");

-- By hand: what the datamodel cannot say (extensions go first, in this file’s head; triggers, checks and data here).
