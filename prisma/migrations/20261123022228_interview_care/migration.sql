-- CreateEnum
CREATE TYPE "ChangeRequestStatus" AS ENUM ('OPEN', 'APPROVED', 'DECLINED');

-- CreateEnum
CREATE TYPE "TakeFault" AS ENUM ('SILENT', 'BLACK', 'DEVICE_LOST', 'EMPTY', 'SHORT');

-- AlterTable
ALTER TABLE "Interview" ADD COLUMN     "accommodations" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "erasedAt" TIMESTAMP(3),
ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "pausedAt" TIMESTAMP(3),
ADD COLUMN     "withdrawAskedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Answer" ADD COLUMN     "typedText" TEXT;

-- AlterTable
ALTER TABLE "Take" ADD COLUMN     "fault" "TakeFault";

-- CreateTable
CREATE TABLE "ChangeRequest" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "wishes" JSONB NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "status" "ChangeRequestStatus" NOT NULL DEFAULT 'OPEN',
    "granted" JSONB NOT NULL DEFAULT '{}',
    "reply" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMP(3),
    "decidedById" UUID,

    CONSTRAINT "ChangeRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ChangeRequest_organizationId_status_createdAt_idx" ON "ChangeRequest"("organizationId", "status", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "ChangeRequest_interviewId_idx" ON "ChangeRequest"("interviewId");

-- CreateIndex
CREATE UNIQUE INDEX "ChangeRequest_one_open" ON "ChangeRequest"("interviewId") WHERE ("status" = 'OPEN');

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview"("id") ON DELETE CASCADE ON UPDATE CASCADE;
