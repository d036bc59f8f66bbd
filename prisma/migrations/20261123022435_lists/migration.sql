-- DropIndex
DROP INDEX "Application_organizationId_createdAt_idx";

-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "searchText" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Interview" ADD COLUMN     "searchText" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "Candidate_organizationId_lastActivityAt_id_idx" ON "Candidate"("organizationId", "lastActivityAt", "id");

-- CreateIndex
CREATE INDEX "Candidate_organizationId_searchText_id_idx" ON "Candidate"("organizationId", "searchText", "id");

-- CreateIndex
CREATE INDEX "Candidate_organizationId_status_lastActivityAt_id_idx" ON "Candidate"("organizationId", "status", "lastActivityAt", "id");

-- CreateIndex
CREATE INDEX "Candidate_organizationId_status_searchText_id_idx" ON "Candidate"("organizationId", "status", "searchText", "id");

-- CreateIndex
CREATE INDEX "Application_organizationId_createdAt_id_idx" ON "Application"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Application_organizationId_stage_createdAt_id_idx" ON "Application"("organizationId", "stage", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Application_organizationId_jobId_createdAt_id_idx" ON "Application"("organizationId", "jobId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Application_organizationId_jobId_stage_createdAt_id_idx" ON "Application"("organizationId", "jobId", "stage", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Interview_organizationId_createdAt_id_idx" ON "Interview"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Interview_organizationId_deadlineAt_id_idx" ON "Interview"("organizationId", "deadlineAt", "id");

-- CreateIndex
CREATE INDEX "Interview_organizationId_searchText_id_idx" ON "Interview"("organizationId", "searchText", "id");

-- CreateIndex
CREATE INDEX "Interview_organizationId_status_deadlineAt_id_idx" ON "Interview"("organizationId", "status", "deadlineAt", "id");

-- CreateIndex
CREATE INDEX "Interview_organizationId_status_searchText_id_idx" ON "Interview"("organizationId", "status", "searchText", "id");

-- By hand: interviews and applications are searched by their candidate, so they carry the candidate's search text.
UPDATE "Interview" SET "searchText" = "Candidate"."searchText" FROM "Candidate" WHERE "Candidate".id = "candidateId";
UPDATE "Application" SET "searchText" = "Candidate"."searchText" FROM "Candidate" WHERE "Candidate".id = "candidateId";

CREATE FUNCTION take_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "searchText" INTO STRICT NEW."searchText" FROM "Candidate" WHERE id = NEW."candidateId";
  RETURN NEW;
END $$;
CREATE FUNCTION pass_on_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Interview" SET "searchText" = NEW."searchText" WHERE "candidateId" = NEW.id;
  UPDATE "Application" SET "searchText" = NEW."searchText" WHERE "candidateId" = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER interview_search_text BEFORE INSERT ON "Interview"
  FOR EACH ROW EXECUTE FUNCTION take_search_text();
CREATE TRIGGER application_search_text BEFORE INSERT ON "Application"
  FOR EACH ROW EXECUTE FUNCTION take_search_text();
CREATE TRIGGER candidate_search_text AFTER UPDATE OF "searchText" ON "Candidate"
  FOR EACH ROW WHEN (OLD."searchText" <> NEW."searchText") EXECUTE FUNCTION pass_on_search_text();

-- By hand: substring search by candidate.
CREATE INDEX "Interview_search" ON "Interview" USING gin ("organizationId", "searchText" gin_trgm_ops);
CREATE INDEX "Application_search" ON "Application" USING gin ("organizationId", "searchText" gin_trgm_ops);
