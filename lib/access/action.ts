import { unstable_rethrow } from "next/navigation";
import type * as z from "zod";
import { isUnavailable } from "@/db/client";
import { type ActionState, notFound, type Outcome, type Typed } from "@/lib/domain/action-state";
import type { AdminScope, MentorScope, ReviewerScope } from "@/lib/domain/scope";
import { reportSurprise } from "@/lib/log";
import { findAdmin, findMentee, findReview } from "./mentoring";
import { isOwnOrigin } from "./origin";
import { findTextProblems, keepTyped, readPayload } from "./payload";
import { requestContext } from "./request";
import { currentUser, type Member } from "./session";

export { conflict, limited, notFound, ok, problem } from "@/lib/domain/action-state";

/** What forms and client leaves call. The state they show now is theirs; it decides nothing here. */
export type Action<T> = (
  previous: ActionState<unknown>,
  payload: unknown,
) => Promise<ActionState<T>>;

/** A schema, or one made for this call where what is allowed depends on the time. */
type SchemaFor<S extends z.ZodType> = S | ((now: Date) => S);

type Run<Context, S extends z.ZodType, T> = (
  context: Context & { input: z.output<S> },
) => Promise<Outcome<T>>;

/** An action for anybody. `now` is this server's clock: nobody's rows have been read yet. */
export function publicAction<S extends z.ZodType, T>(
  schema: S,
  run: Run<{ now: Date }, S, T>,
): Action<T> {
  return (_previous, payload) => guard(payload, schema, async () => ({ now: new Date() }), run);
}

/**
 * An action for the signed-in person, whose session row is read anew on every call. `now` is the
 * database's time. Nothing in the payload decides who `me` is.
 */
export function memberAction<S extends z.ZodType, T>(
  schema: SchemaFor<S>,
  run: Run<{ me: Member; now: Date }, S, T>,
): Action<T> {
  return (_previous, payload) =>
    guard(
      payload,
      schema,
      async () => {
        const me = await currentUser();
        return me && { me, now: me.now };
      },
      run,
    );
}

/**
 * An action of a mentor for one mentee: its input names the mentorship, which must live at this
 * moment. To anybody else nothing is found. A write locks the mentorship's row once more, because
 * it may end between the two.
 */
export function mentorAction<S extends z.ZodType<{ mentorshipId: string }>, T>(
  schema: SchemaFor<S>,
  run: Run<{ me: Member; mentee: MentorScope; now: Date }, S, T>,
): Action<T> {
  return memberAction(schema, async (context) => {
    const mentee = await findMentee(context.me, context.input.mentorshipId);
    return mentee ? run({ ...context, mentee }) : notFound();
  });
}

/** An action of whoever rates a review, which its input names. */
export function reviewerAction<S extends z.ZodType<{ reviewId: string }>, T>(
  schema: SchemaFor<S>,
  run: Run<{ me: Member; review: ReviewerScope; now: Date }, S, T>,
): Action<T> {
  return memberAction(schema, async (context) => {
    const review = await findReview(context.me, context.input.reviewId);
    return review ? run({ ...context, review }) : notFound();
  });
}

/** An action of an administrator of the instance. */
export function adminAction<S extends z.ZodType, T>(
  schema: SchemaFor<S>,
  run: Run<{ me: Member; admin: AdminScope; now: Date }, S, T>,
): Action<T> {
  return memberAction(schema, async (context) => {
    const admin = await findAdmin(context.me);
    return admin ? run({ ...context, admin }) : notFound();
  });
}

const UNAVAILABLE =
  "Rung cannot reach its database at the moment. Nothing you typed is lost: try again shortly.";
const ELSEWHERE =
  "This form was not sent from this site's own address, so it was refused. Open Rung at its usual address and try again.";
const FAILED = "Something went wrong on our side, and nothing was changed. Please try again.";

/** The order matters: where it came from, who sent it, what it holds, and only then the work. */
async function guard<Context extends { now: Date }, S extends z.ZodType, T>(
  payload: unknown,
  schema: SchemaFor<S>,
  admit: () => Promise<Context | null>,
  run: Run<Context, S, T>,
): Promise<ActionState<T>> {
  const fields = readPayload(payload);
  const typed = keepTyped(fields);
  const invalid = (problems: Record<string, string>) =>
    ({ status: "invalid", problems, typed }) as const;
  try {
    const request = await requestContext();
    if (!isOwnOrigin(request.header("origin"))) return invalid({ form: ELSEWHERE });
    const context = await admit();
    if (!context) return { status: "signed-out", typed };
    const problems = findTextProblems(fields);
    if (Object.keys(problems).length > 0) return invalid(problems);
    const asked = typeof schema === "function" ? schema(context.now) : schema;
    const parsed = asked.safeParse(fields);
    if (!parsed.success) return invalid(problemsByField(parsed.error));
    return toState(await run({ ...context, input: parsed.data }), typed);
  } catch (error) {
    unstable_rethrow(error);
    if (isUnavailable(error)) return { status: "unavailable", message: UNAVAILABLE, typed };
    return { status: "failed", message: FAILED, id: reportSurprise(error, "action"), typed };
  }
}

function problemsByField(error: z.ZodError): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const issue of error.issues) problems[issue.path.join(".") || "form"] ??= issue.message;
  return problems;
}

function toState<T>(outcome: Outcome<T>, typed: Typed): ActionState<T> {
  switch (outcome.kind) {
    case "ok":
      return { status: "ok", value: outcome.value };
    case "problem":
      return { status: "invalid", problems: outcome.problems, typed };
    case "conflict":
      return { status: "conflict", message: outcome.message, value: outcome.value, typed };
    case "limited":
      return { status: "limited", message: outcome.message, typed };
    case "not-found":
      return { status: "not-found", typed };
  }
}
