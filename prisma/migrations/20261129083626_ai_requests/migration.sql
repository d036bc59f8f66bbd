-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "aiRequestCap" INTEGER;

-- CreateTable
CREATE TABLE "AiUsage" (
    "organizationId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "requests" INTEGER NOT NULL,

    CONSTRAINT "AiUsage_pkey" PRIMARY KEY ("organizationId","month")
);

-- AddForeignKey
ALTER TABLE "AiUsage" ADD CONSTRAINT "AiUsage_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the datamodel cannot say (extensions go first, in this file's head; triggers, checks and data here).
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_aiRequestCap_check" CHECK ("aiRequestCap" >= 0);
ALTER TABLE "AiUsage" ADD CONSTRAINT "AiUsage_requests_check" CHECK (requests >= 0);
