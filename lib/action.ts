import { headers } from "next/headers";
import type { z } from "zod";
import { candidateFromCookie } from "@/lib/auth/candidate";
import { isOwnOrigin } from "@/lib/auth/origin";
import { can, notAllowed, type Act } from "@/lib/auth/permissions";
import type { Actor, CandidateAccess } from "@/lib/auth/proof";
import { findActor } from "@/lib/auth/session";
import { formatCount } from "@/lib/format";
import { refuse, type Result } from "@/lib/result";
import { signedOut } from "@/lib/signed-out";

type Action<S extends z.ZodType, T> = (input: z.input<S>) => Promise<Result<T>>;

type Call<S extends z.ZodType, T> = (
  actor: Actor,
  input: z.output<S>,
) => Promise<Result<T>>;

/**
 * Server actions for signed-in users, of one act: identity → role → zod → `run`, which asks again whether their role may,
 * because others call it too. Whoever may not is not told what is wrong with what they sent. "member" is any role.
 * Refusals are returned; what `run` throws is a bug or an outage and reaches the browser only as Next's digest.
 */
export function recruiterAction(act: Act | "member") {
  return <S extends z.ZodType, T>(schema: S, run: Call<S, T>): Action<S, T> => {
    const call = recruiterCall(act, schema, run);
    return async (input) =>
      (await isFromOwnPage()) ? call(() => input) : fromElsewhere;
  };
}

/** The same for a route: it reads its input only once it is known who asks, and that they may. */
export function recruiterCall<S extends z.ZodType, T>(
  act: Act | "member",
  schema: S,
  run: Call<S, T>,
): (read: () => unknown) => Promise<Result<T>> {
  return async (read) => {
    const actor = await findActor();
    if (!actor) return signedOut;
    if (act !== "member" && !can(actor, act)) return notAllowed;
    return parsed(schema, await read(), (value) => run(actor, value));
  };
}

/** A server action for the candidate's browser: the interview's cookie → zod → `run`. */
export function candidateAction<S extends z.ZodType<{ publicId: string }>, T>(
  schema: S,
  run: (access: CandidateAccess, input: z.output<S>) => Promise<Result<T>>,
): Action<S, T> {
  return async (input) => {
    const publicId = publicIdOf(input);
    const access =
      publicId && (await isFromOwnPage())
        ? await candidateFromCookie(publicId)
        : null;
    if (!access)
      // The words are the catalogue's (lib/answers/refusals.ts).
      return refuse("forbidden", "disconnected");
    return parsed(schema, input, (value) => run(access, value));
  };
}

/** A server action for anybody: zod → `run`. For the first set-up. */
export function openAction<S extends z.ZodType, T>(
  schema: S,
  run: (input: z.output<S>) => Promise<Result<T>>,
): Action<S, T> {
  return async (input) =>
    (await isFromOwnPage()) ? parsed(schema, input, run) : fromElsewhere;
}

/** Next's own comparison is with the Host that a proxy sends; this one holds whatever it sends (S5). */
async function isFromOwnPage(): Promise<boolean> {
  return isOwnOrigin((await headers()).get("origin"));
}

const fromElsewhere = refuse(
  "forbidden",
  "This address isn’t the one set up for Hifinity. Open Hifinity with the link you were given.",
);

async function parsed<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  run: (value: z.output<S>) => Promise<Result<T>>,
): Promise<Result<T>> {
  const result = schema.safeParse(input, { error: limitWords });
  if (result.success) return run(result.data);
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues)
    fields[issue.path.join(".")] ??= issue.message;
  const [first = "Check the highlighted fields."] = Object.values(fields);
  return refuse("invalid", first, fields);
}

/** For limits whose schema has no words of its own: what nobody reaches by hand. */
function limitWords(issue: z.core.$ZodRawIssue): string | undefined {
  return issue.code === "too_big" && issue.origin === "string"
    ? `Use at most ${formatCount(Number(issue.maximum))} characters.`
    : undefined;
}

function publicIdOf(input: unknown): string | null {
  if (typeof input !== "object" || input === null) return null;
  const publicId: unknown = Reflect.get(input, "publicId");
  return typeof publicId === "string" ? publicId : null;
}
