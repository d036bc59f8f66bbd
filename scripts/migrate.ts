import { migrateDatabase } from "./migrations";
import { refuse } from "./refuse";
import { databaseProblem } from "./settings";

/** `npm run db:migrate`: brings the database of DATABASE_URL up to date. `npm start` does the same by itself. */
const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl)
  refuse(
    "DATABASE_URL is not set. npm start migrates the built-in database automatically.",
  );
const problem = await databaseProblem(databaseUrl);
if (problem) refuse(problem);

const applied = await migrateDatabase(databaseUrl);
process.send?.(applied);
console.log(
  applied.length > 0
    ? `Applied ${applied.join(", ")}.`
    : "The database is up to date.",
);
// The engine leaves a timer behind that would hold the process for ten seconds.
process.exit();
