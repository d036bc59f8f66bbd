-- CreateIndex
CREATE INDEX "Interview_organizationId_evaluationStatus_completedAt_idx" ON "Interview"("organizationId", "evaluationStatus", "completedAt" DESC);

-- CreateIndex
CREATE INDEX "Interview_jobId_idx" ON "Interview"("jobId");

-- CreateIndex
CREATE INDEX "Interview_templateId_idx" ON "Interview"("templateId");

-- CreateIndex
CREATE INDEX "Invitation_undelivered" ON "Invitation"("organizationId", "queuedAt" DESC) WHERE ("bouncedAt" IS NOT NULL OR "failedAt" IS NOT NULL);

