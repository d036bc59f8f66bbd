-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN     "device" TEXT,
ADD COLUMN     "isAccess" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "network" TEXT;

-- CreateIndex
CREATE INDEX "AuditEntry_changes" ON "AuditEntry"("organizationId", "id" DESC) WHERE (NOT "isAccess");

-- CreateIndex
CREATE INDEX "AuditEntry_organizationId_at_id_idx" ON "AuditEntry"("organizationId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_organizationId_action_at_id_idx" ON "AuditEntry"("organizationId", "action", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_organizationId_userId_action_at_id_idx" ON "AuditEntry"("organizationId", "userId", "action", "at", "id");

-- By hand: what the datamodel cannot say (extensions go first, in this file’s head; triggers, checks and data here).
CREATE FUNCTION keep_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD."at" < (now() AT TIME ZONE 'UTC') - interval '4 years' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% rows are kept as they are for four years', TG_TABLE_NAME;
END $$;

DROP TRIGGER audit_append_only ON "AuditEntry";
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION keep_audit();

-- A password that somebody else may know must not leave sessions open, whatever writes the new one.
CREATE FUNCTION end_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."sessionVersion" = OLD."sessionVersion" + 1;
  RETURN NEW;
END $$;

CREATE TRIGGER password_ends_sessions BEFORE UPDATE OF "passwordHash" ON "User"
  FOR EACH ROW WHEN (NEW."passwordHash" IS DISTINCT FROM OLD."passwordHash")
  EXECUTE FUNCTION end_sessions();
