-- AlterTable
ALTER TABLE "Answer" ADD COLUMN     "typedSavedAt" TIMESTAMP(3),
ADD COLUMN     "typedStartedAt" TIMESTAMP(3),
ADD COLUMN     "typedVersion" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Evaluation" ALTER COLUMN "takeId" DROP NOT NULL;
