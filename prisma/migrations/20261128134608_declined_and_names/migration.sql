-- AlterTable
ALTER TABLE "Interview" ADD COLUMN     "declinedAt" TIMESTAMP(3);

-- CreateIndex
CREATE INDEX "Interview_declined" ON "Interview"("organizationId", "declinedAt") WHERE ("declinedAt" IS NOT NULL);

-- By hand: what the datamodel cannot say (extensions go first, in this file's head; triggers, checks and data here).
UPDATE "Interview" i SET "declinedAt" = latest.at
FROM (
  SELECT DISTINCT ON ("interviewId") "interviewId", "isGiven", at FROM "Consent"
  WHERE kind = 'RECORDING' ORDER BY "interviewId", at DESC
) AS latest
WHERE latest."interviewId" = i.id AND NOT latest."isGiven";

-- By hand: names as lib/candidates/search.ts spells them since; triggers pass them on.
UPDATE "Candidate"
SET "searchText" = translate(
  replace(replace(replace(replace("searchText", 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'øłđðı', 'olddi')
WHERE "searchText" ~ '[ßæœøłđðþı]';
UPDATE "Candidate" SET "searchText" = "searchText" || (
  SELECT string_agg(' ' || substr(name[1], n, 2), '' ORDER BY at, n)
  FROM regexp_matches("searchText", '[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002fa1f]{2,}', 'g')
    WITH ORDINALITY AS found(name, at),
    generate_series(2, length(name[1])) AS n
)
WHERE "searchText" ~ '[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002fa1f]{2}';
