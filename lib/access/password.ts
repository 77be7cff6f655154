import { hash, verify } from "@node-rs/argon2";

/** argon2id (the library's default) with 19 MiB and two passes, as OWASP advises. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash to store for a password, which is taken verbatim. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let decoy: Promise<string> | undefined;

/**
 * Whether `password` belongs to `stored`. Without a stored hash the same work is done against a
 * decoy, so that the answer takes as long for an address nobody has.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody's password");
  const isRight = await verify(stored ?? (await decoy), password);
  return isRight && stored !== null;
}

/** Only the beginning is judged: a longer tail can make a password stronger, never weaker. */
const JUDGED_CHARACTERS = 100;

/** Below about a million guesses a password falls to anybody who simply tries. */
const GUESSES_MIN = 1e6;

/**
 * Why a new password is too easy to guess, or null. `personal` are words the person is known by,
 * such as their name: those are tried first.
 */
export async function findPasswordProblem(
  password: string,
  personal: readonly string[],
): Promise<string | null> {
  judge ??= loadJudge();
  const check = await judge;
  if (check(password.slice(0, JUDGED_CHARACTERS), personal) >= GUESSES_MIN) return null;
  return "This password is easy to guess: lists of common ones hold it, or it repeats itself. Join three or four unrelated words, or let your password manager make one.";
}

type Judge = (password: string, personal: readonly string[]) => number;
let judge: Promise<Judge> | undefined;

/** The dictionaries weigh a few megabytes: loaded when the first new password is chosen. */
async function loadJudge(): Promise<Judge> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  const factory = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return (password, personal) => factory.check(password, [...personal]).guesses;
}
