import type { Client } from "pg";
import { searchable } from "@/lib/lists/search-text";

/** Names and addresses as a recruiter meets them: a few are very common, many are rare, some have accents. */
const firstNames =
  "Anna Hannah Annika Joanna Giovanni Maria Mária José João Søren Åse Zoë Chloé Łukasz Müjde Jürgen Renée Björn Óscar Beatriz François Noémie Michael David Daniel Thomas Peter Paul Laura Sarah Julia Sophie Emma Lena Mohammed Fatima Ahmed Yusuf Aisha Omar Priya Rahul Wei Jing Hiroshi Yuki Olena Taras Боряна Иван Ngọc Thảo Chidi Ngozi Kwame Zanele".split(
    " ",
  );
const lastNames =
  "Müller Schmidt Öberg Lindström Kowalski Nowák García Fernández Núñez Santos Silva Rossi Bianchi Dubois Lefèvre Janssen Smith Johnson Brown Taylor Wilson Evans Walker Murphy Kelly Byrne Khan Hussain Ali Patel Sharma Singh Chen Wang Li Zhang Tanaka Suzuki Kim Park Nguyễn Trần Petrov Иванова Kovač Horváth Yılmaz Demir Okafor Mensah Dlamini Haddad Cohen Levi Ferreira Costa Jørgensen Nilsson Virtanen Łaski".split(
    " ",
  );
const domains =
  "gmail.com gmail.com gmail.com outlook.com outlook.com yahoo.co.uk web.de icloud.com proton.me university.example company.example".split(
    " ",
  );
const batchSize = 50_000;

/**
 * Adds candidates number `from` to `to`, each with an application, an interview, its mail and answers, the highest number being the
 * newest. Indexes are rebuilt afterwards and constraints trusted, as a restored backup would.
 */
export async function seed(
  client: Client,
  organization: {
    id: string;
    userId: string;
    jobId: string;
    templateId: string;
    snapshot: unknown;
  },
  from: number,
  to: number,
): Promise<void> {
  const indexes = await dropIndexes(client);
  await client.query("SET session_replication_role = replica");
  for (let first = from; first <= to; first += batchSize) {
    const last = Math.min(to, first + batchSize - 1);
    await client.query(rows, [
      first,
      last,
      organization.id,
      organization.userId,
      organization.jobId,
      organization.templateId,
      JSON.stringify(organization.snapshot),
      firstNames,
      lastNames,
      domains,
      firstNames.map((name) => searchable(name)),
      lastNames.map((name) => searchable(name)),
      to,
    ]);
  }
  await client.query("SET session_replication_role = origin");
  for (const definition of indexes) await client.query(definition);
  await client.query("VACUUM (ANALYZE)");
}

/** All that are there only for speed; returns how to make them again. */
async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
    FROM pg_index
    WHERE NOT indisunique AND indrelid IN (
      '"Candidate"'::regclass, '"Application"'::regclass, '"Interview"'::regclass, '"Invitation"'::regclass)`);
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

/** hashint8 stands for chance: the same rows in every run, and a squared draw makes the first names of a list frequent. */
const rows = `
  WITH drawn AS (
    SELECT n,
      gen_random_uuid() AS candidate, gen_random_uuid() AS application, gen_random_uuid() AS interview,
      (now() - ($13::bigint - n) * interval '40 seconds')::timestamp(3) AS at,
      abs(hashint8(n)::bigint) AS dice,
      1 + floor(array_length($8::text[], 1) * power(abs(hashint8(n * 7)::bigint) / 2147483648.0, 1.7))::int AS f,
      1 + floor(array_length($9::text[], 1) * power(abs(hashint8(n * 13)::bigint) / 2147483648.0, 1.3))::int AS l,
      1 + (abs(hashint8(n * 17)::bigint) % array_length($10::text[], 1))::int AS d
    FROM generate_series($1::bigint, $2::bigint) AS n
  ), people AS (
    SELECT *, ($8::text[])[f] || ' ' || ($9::text[])[l] AS name,
      ($11::text[])[f] || '.' || ($12::text[])[l] || n || '@' || ($10::text[])[d] AS email,
      ($11::text[])[f] || ' ' || ($12::text[])[l] || ' ' || ($11::text[])[f] || '.' || ($12::text[])[l] || n || '@' || ($10::text[])[d] AS text,
      CASE WHEN dice % 100 < 60 THEN 'COMPLETED' WHEN dice % 100 < 78 THEN 'EXPIRED' WHEN dice % 100 < 93 THEN 'PENDING'
        WHEN dice % 100 < 98 THEN 'CANCELLED' ELSE 'IN_PROGRESS' END AS status
    FROM drawn
  ), candidates AS (
    INSERT INTO "Candidate" (id, "organizationId", name, email, "searchText", status, "lastActivityAt", "createdAt")
    SELECT candidate, $3::uuid, name, email, text,
      (CASE status WHEN 'COMPLETED' THEN 'COMPLETED' WHEN 'PENDING' THEN 'INVITED' WHEN 'IN_PROGRESS' THEN 'ACTIVE' ELSE 'LAPSED' END)::"CandidateStatus",
      at + (dice % 1000) * interval '1 hour', at FROM people
  ), applications AS (
    INSERT INTO "Application" (id, "organizationId", "candidateId", "jobId", stage, "searchText", "createdAt")
    SELECT application, $3::uuid, candidate, $5::uuid,
      (CASE WHEN status <> 'COMPLETED' THEN 'INTERVIEWING' WHEN dice % 7 = 0 THEN 'SHORTLISTED' WHEN dice % 3 = 0 THEN 'INTERVIEWING' ELSE 'REJECTED' END)::"ApplicationStage",
      text, at FROM people
  ), interviews AS (
    INSERT INTO "Interview" (id, "publicId", "organizationId", "applicationId", "candidateId", "jobId", "templateId", snapshot, status,
      "linkKeyId", "deadlineAt", "completedAt", "evaluationStatus", "searchText", "createdById", "createdAt")
    SELECT interview, replace(interview::text, '-', ''), $3::uuid, application, candidate, $5::uuid, $6::uuid, $7::jsonb, status::"InterviewStatus",
      'k1', CASE WHEN status IN ('PENDING', 'IN_PROGRESS') THEN now() + (dice % 20000) * interval '1 minute' ELSE at + interval '7 days' END,
      CASE status WHEN 'COMPLETED' THEN at + interval '1 day' END, (CASE status WHEN 'COMPLETED' THEN 'DONE' ELSE 'NOT_STARTED' END)::"EvaluationStatus",
      text, $4::uuid, at FROM people
  ), answers AS (
    INSERT INTO "Answer" (id, "organizationId", "interviewId", "questionId", position, "keptTakeId")
    SELECT gen_random_uuid(), $3::uuid, interview, gen_random_uuid(), position, gen_random_uuid()
    FROM people, generate_series(0, 1) AS position WHERE status = 'COMPLETED'
  )
  INSERT INTO "Invitation" (id, "organizationId", "interviewId", kind, "toName", "toEmail", "messageId", "queuedAt", "sentAt")
  SELECT gen_random_uuid(), $3::uuid, interview, 'FIRST', name, email, '<' || interview || '@bench>', at, at FROM people`;
