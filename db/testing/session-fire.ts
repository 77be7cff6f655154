import { beginInterview } from "@/db/queries/interviews/begin-interview";
import { endInterview } from "@/db/queries/interviews/end-interview";
import { getSession } from "@/db/queries/interviews/get-session";
import { takeHint } from "@/db/queries/interviews/help-acts";
import { saveDraft } from "@/db/queries/interviews/save-draft";
import { submitAnswer } from "@/db/queries/interviews/submit-answer";
import { flagAnswer, skipAnswer, turnTo } from "@/db/queries/interviews/turn-acts";
import { fieldsOf } from "@/lib/domain/interviews/answer-fields";
import { type Random, randomFrom } from "@/lib/domain/interviews/random";
import type { OwnScope } from "@/lib/domain/scope";
import {
  drawSettings,
  questionOfKind,
  sessionOf,
  storedAnswers,
  storedSession,
} from "./interviews";
import { day, freshKey } from "./writing";

/** A part of an answer as one tab has it: what it shows, and the version that was written upon. */
type Part = { answerId: string; field: string; text: string; version: number };

type Tab = { parts: Map<string, Part>; position: number };

export type Fire = {
  readonly interviewId: string;
  /** Words whose sending was answered, with the part they were written in. */
  readonly acknowledged: readonly { answerId: string; field: string; word: string }[];
  /** Answers whose handing in was answered, and the latest moment at which that can have been. */
  readonly handedIn: readonly { answerId: string; by: number }[];
  /** What the two ends at once and their replay answered. */
  readonly ends: readonly unknown[];
  /** How often a reply was thrown away, a text put aside, an act failed for good. */
  readonly counts: Counts;
};

export type Counts = { acts: number; lost: number; aside: number; failed: number };

const KINDS = ["concept", "behavioural", "coding"] as const;
const ACTS = 30;

/** A session to be set on fire, in three cases of four a mock interview. */
export async function readyForFire(me: OwnScope, seed: string): Promise<Ready> {
  const isMock = Math.floor(randomFrom(`mode ${seed}`)() * 4) > 0;
  const settings = isMock
    ? ({ minutes: 60, count: null } as const)
    : ({ mode: "practice" } as const);
  const questionIds = KINDS.map(questionOfKind);
  const { interviewId, answers } = await sessionOf(me, { questionIds, settings, at: day(1) });
  return { me, seed, interviewId, answerIds: answers.map(({ id }) => id) };
}

export type Ready = {
  readonly me: OwnScope;
  readonly seed: string;
  readonly interviewId: string;
  readonly answerIds: readonly string[];
};

/**
 * Sets a session on fire, the same for the same seed but for who is first where two are at once: two
 * tabs that write, turn, skip, flag, ask for hints and hand in, each by what it saw last; replies
 * that are lost, after which the same is sent again; reloads; and time that moves on, now and then
 * beyond the session's end. `cut` is called now and then, while acts are under way.
 */
export async function setOnFire(
  { me, seed, interviewId, answerIds: ids }: Ready,
  cut: () => Promise<unknown>,
): Promise<Fire> {
  const random = randomFrom(seed);
  const dice = (sides: number) => Math.floor(random() * sides);
  const tabs: Tab[] = [0, 1].map(() => ({ parts: new Map(), position: 0 }));
  const acknowledged: { answerId: string; field: string; word: string }[] = [];
  const counts: Counts = { acts: 0, lost: 0, aside: 0, failed: 0 };
  const handedIn: { answerId: string; by: number }[] = [];
  const ends: unknown[] = [];
  let now = day(1).getTime();
  let words = 0;

  const partOf = (tab: Tab, answerId: string, field: string): Part => {
    const name = `${answerId} ${field}`;
    const part = tab.parts.get(name) ?? { answerId, field, text: "", version: 0 };
    tab.parts.set(name, part);
    return part;
  };

  /** Sends; a reply may be lost on its way, and is then as if it had never come. */
  async function sent<T>(act: () => Promise<T>, isLost: boolean): Promise<T | null> {
    counts.acts += 1;
    try {
      const reply = await act();
      if (!isLost) return reply;
      counts.lost += 1;
    } catch {
      counts.failed += 1;
    }
    return null;
  }

  async function writeOn(tab: Tab, at: Date, isLost: boolean): Promise<void> {
    const answerId = ids[tab.position] ?? "";
    const fields = fieldsOf(KINDS[tab.position] ?? "concept");
    const { field = "" } = fields[dice(Math.min(2, fields.length))] ?? {};
    const part = partOf(tab, answerId, field);
    const word = `w${++words}.`;
    part.text += ` ${word}`;
    const { text: body, version: baseVersion } = part;
    const input = { answerId, field, body, baseVersion, clientKey: freshKey() };
    const reply = await sent(() => saveDraft(me, input, at), isLost);
    if (reply?.outcome !== "saved" && reply?.outcome !== "put-aside") return;
    for (const [each] of body.matchAll(/w\d+\./g))
      acknowledged.push({ answerId, field, word: each });
    part.version = reply.version;
    if (reply.outcome === "saved") return;
    counts.aside += 1;
    // As the page does: goes on with what stands there, its own text being kept.
    part.text = reply.body;
  }

  async function reload(tab: Tab, at: Date): Promise<void> {
    const view = await sent(() => getSession(me, interviewId, at), false);
    if (view === null || view === "ended") return;
    tab.position = view.answer.position;
    for (const [field, draft] of Object.entries(view.answer.drafts)) {
      const part = partOf(tab, view.answer.id, field);
      // What was typed and not answered yet is still in the browser, and goes out again.
      if (part.version >= draft.version) continue;
      Object.assign(part, { text: draft.body, version: draft.version });
    }
  }

  async function act(tab: Tab, choice: number, at: Date, isLost: boolean): Promise<void> {
    const answerId = ids[tab.position] ?? "";
    const key = { clientKey: freshKey() };
    /** Where the reply is lost the same is sent again under the same key. */
    const keyed = async <T>(run: () => Promise<T>) => {
      const first = await sent(run, isLost);
      return first ?? sent(run, false);
    };
    if (choice < 12) return writeOn(tab, at, isLost);
    if (choice < 14) {
      const position = dice(3);
      const reply = await keyed(() => turnTo(me, { interviewId, position, ...key }, at));
      if (reply?.outcome === "done") tab.position = reply.position;
    } else if (choice < 15) {
      const reply = await keyed(() => skipAnswer(me, { answerId, ...key }, at));
      if (reply?.outcome === "done") tab.position = reply.position;
    } else if (choice < 16) {
      await keyed(() => flagAnswer(me, { answerId, isFlagged: dice(2) > 0, ...key }, at));
    } else if (choice < 17) {
      await keyed(() => takeHint(me, { answerId, had: 0, ...key }, at));
    } else if (choice < 18) {
      const reply = await keyed(() => submitAnswer(me, { answerId, ...key }, at));
      if (reply?.outcome === "done") handedIn.push({ answerId, by: now });
    } else if (choice < 19) {
      const input = { settings: drawSettings(), code: null, ...key };
      await keyed(() => beginInterview(me, input, at));
    } else {
      await reload(tab, at);
    }
  }

  /** One tab after the other, or both at the same instant, with a cut in between. */
  async function volley(): Promise<void> {
    now += dice(40) === 0 ? 3_600_000 : dice(60_000);
    const moment = (random: Random) => new Date(now - Math.floor(random() * 3_000));
    const all = tabs.map((tab) => act(tab, dice(20), moment(random), dice(6) === 0));
    if (dice(8) === 0) await cut();
    await Promise.all(all);
  }

  while (counts.acts < ACTS) await volley();
  now += dice(90_000);
  const input = { interviewId, clientKey: freshKey() };
  const end = () => endInterview(me, input, new Date(now));
  ends.push(...(await Promise.all([sent(end, false), sent(end, true)])), await end());
  // Both tabs still hold something, and send it too late.
  for (const tab of tabs) await writeOn(tab, new Date(now + 1_000), false);
  return { interviewId, acknowledged, handedIn, ends, counts };
}

/** The final texts of each part: as stored, and kept aside. */
export type Texts = (answerId: string, field: string) => readonly string[];

/** What the fire may not have done to the session; in words, empty where all is well. */
export async function findDamage(fire: Fire, texts: Texts): Promise<string[]> {
  const session = await storedSession(fire.interviewId);
  const answers = await storedAnswers(fire.interviewId);
  const damage: string[] = [];
  for (const { answerId, field, word } of fire.acknowledged) {
    const isThere = texts(answerId, field).some((text) => text.includes(word));
    if (!isThere) damage.push(`${word} of ${field} was acknowledged and is nowhere`);
  }
  if (!session.endedAt) return [...damage, "the session has no end"];
  const counted = answers.reduce((sum, { secondsUsed }) => sum + secondsUsed, 0);
  if (counted > session.secondsUsed) damage.push("time was counted twice");
  const wall = session.endedAt.getTime() - session.startedAt.getTime();
  const missing = wall - session.secondsUsed * 1000;
  if (session.mode === "mock" && (missing < 0 || missing >= 1000))
    damage.push(`${missing} ms of ${wall} are on no clock`);
  if (session.secondsUsed * 1000 > wall) damage.push("more time than there was");
  for (const { id, state, submittedAt, seenAt, position } of answers) {
    const by = fire.handedIn.find(({ answerId }) => answerId === id)?.by;
    if (by !== undefined && (submittedAt?.getTime() ?? Infinity) > by)
      damage.push(`answer ${position} was handed in a second time`);
    if (state === "open") damage.push(`answer ${position} was left open`);
    if ((state === "submitted") !== (submittedAt !== null)) damage.push("half handed in");
    if ((state === "unseen") !== (seenAt === null)) damage.push("half seen");
    if (submittedAt && submittedAt > session.endedAt) damage.push("handed in after the end");
  }
  return damage;
}
