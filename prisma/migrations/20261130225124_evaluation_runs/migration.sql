-- AlterTable
ALTER TABLE "Evaluation" ADD COLUMN     "runId" UUID;

-- CreateTable
CREATE TABLE "EvaluationRun" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "EvaluationStatus" NOT NULL,
    "error" TEXT,
    "model" TEXT NOT NULL DEFAULT '',
    "promptVersion" TEXT NOT NULL DEFAULT '',
    "isRehearsal" BOOLEAN NOT NULL DEFAULT false,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "EvaluationRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationRun_interviewId_number_key" ON "EvaluationRun"("interviewId", "number");

-- CreateIndex
CREATE INDEX "Evaluation_runId_idx" ON "Evaluation"("runId");

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EvaluationRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationRun" ADD CONSTRAINT "EvaluationRun_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the datamodel cannot say (extensions go first, in this file’s head; triggers, checks and data here).

-- What was evaluated, or begun, before there were runs is run 1.
INSERT INTO "EvaluationRun" (id, "organizationId", "interviewId", number, status, error, model, "promptVersion", "isRehearsal", "startedAt", "finishedAt")
SELECT gen_random_uuid(), i."organizationId", i.id, 1,
  CASE WHEN i."evaluationStatus" IN ('TRANSCRIBING', 'DONE', 'FAILED') THEN i."evaluationStatus" ELSE 'EVALUATING' END,
  CASE WHEN i."evaluationStatus" = 'FAILED' THEN i."evaluationError" END,
  coalesce(judged.model, ''), coalesce(judged."promptVersion", ''), coalesce(judged."isRehearsal", false),
  coalesce(judged.first, i."completedAt", i."createdAt"),
  CASE WHEN i."evaluationStatus" IN ('DONE', 'FAILED') THEN coalesce(i."evaluatedAt", judged.last, i."completedAt", i."createdAt") END
FROM "Interview" i LEFT JOIN (
  SELECT "interviewId", min("createdAt") AS first, max("createdAt") AS last, bool_or("isRehearsal") AS "isRehearsal",
    (array_agg("promptVersion" ORDER BY "createdAt" DESC))[1] AS "promptVersion",
    (array_agg("modelAsked" ORDER BY "createdAt" DESC) FILTER (WHERE "modelAsked" <> ''))[1] AS model
  FROM "Evaluation" GROUP BY 1
) judged ON judged."interviewId" = i.id
WHERE judged."interviewId" IS NOT NULL OR i."evaluationStatus" IN ('TRANSCRIBING', 'EVALUATING', 'DONE', 'FAILED');

UPDATE "Evaluation" e SET "runId" = r.id FROM "EvaluationRun" r WHERE r."interviewId" = e."interviewId";
