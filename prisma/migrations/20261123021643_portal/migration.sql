-- CreateEnum
CREATE TYPE "BatchKind" AS ENUM ('SEND', 'RESEND', 'EXTEND', 'CANCEL');

-- CreateEnum
CREATE TYPE "BatchStatus" AS ENUM ('RUNNING', 'DONE', 'CANCELLED');

-- CreateEnum
CREATE TYPE "BatchItemStatus" AS ENUM ('WAITING', 'DONE', 'REFUSED');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('UPLOADED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED');

-- CreateEnum
CREATE TYPE "ImportOutcome" AS ENUM ('ADDED', 'DUPLICATE', 'INVALID');

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "brandColor" TEXT,
ADD COLUMN     "defaultDeadlineDays" INTEGER NOT NULL DEFAULT 7,
ADD COLUMN     "isReminding" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "logoKey" TEXT;

-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "movedAt" TIMESTAMP(3),
ADD COLUMN     "rejectReason" TEXT;

-- AlterTable
ALTER TABLE "Interview" ADD COLUMN     "remindersStoppedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "applicationId" UUID;

-- CreateTable
CREATE TABLE "BankQuestion" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "competency" TEXT NOT NULL DEFAULT '',
    "thinkSeconds" INTEGER NOT NULL DEFAULT 60,
    "answerSeconds" INTEGER NOT NULL DEFAULT 120,
    "maxTakes" INTEGER NOT NULL DEFAULT 2,
    "criteria" JSONB NOT NULL DEFAULT '[]',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BankQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMP(3),

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Batch" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "kind" "BatchKind" NOT NULL,
    "status" "BatchStatus" NOT NULL DEFAULT 'RUNNING',
    "input" JSONB NOT NULL DEFAULT '{}',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BatchItem" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "subjectId" UUID NOT NULL,
    "status" "BatchItemStatus" NOT NULL DEFAULT 'WAITING',
    "message" TEXT,
    "interviewId" UUID,
    "doneAt" TIMESTAMP(3),

    CONSTRAINT "BatchItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CandidateImport" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileKey" TEXT,
    "bytes" INTEGER NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'UPLOADED',
    "columns" JSONB NOT NULL DEFAULT '{}',
    "total" INTEGER,
    "done" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "duplicates" INTEGER NOT NULL DEFAULT 0,
    "invalid" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "CandidateImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CandidateImportRow" (
    "organizationId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "outcome" "ImportOutcome" NOT NULL,
    "reason" TEXT,
    "fields" JSONB NOT NULL DEFAULT '[]',
    "candidateId" UUID,

    CONSTRAINT "CandidateImportRow_pkey" PRIMARY KEY ("importId","line")
);

-- CreateIndex
CREATE INDEX "BankQuestion_organizationId_createdAt_id_idx" ON "BankQuestion"("organizationId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Note_applicationId_createdAt_idx" ON "Note"("applicationId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Batch_organizationId_createdAt_id_idx" ON "Batch"("organizationId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "BatchItem_batchId_status_position_idx" ON "BatchItem"("batchId", "status", "position");

-- CreateIndex
CREATE UNIQUE INDEX "BatchItem_batchId_subjectId_key" ON "BatchItem"("batchId", "subjectId");

-- CreateIndex
CREATE INDEX "CandidateImport_organizationId_createdAt_id_idx" ON "CandidateImport"("organizationId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "CandidateImportRow_importId_outcome_line_idx" ON "CandidateImportRow"("importId", "outcome", "line");

-- CreateIndex
CREATE INDEX "Event_applicationId_id_idx" ON "Event"("applicationId", "id");

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchItem" ADD CONSTRAINT "BatchItem_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidateImportRow" ADD CONSTRAINT "CandidateImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "CandidateImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;
