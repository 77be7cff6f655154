import type { Framework, RungId } from "../skills/framework";
import { type Headline, headlineOf } from "../skills/headline";
import { rungReadout, type TrackReadout } from "../skills/read-track";
import type { SkillRecord } from "../skills/readout";

type Name = (id: RungId) => string;

/** Rung names by id. */
export function rungNamer(framework: Framework): Name {
  const names = new Map(framework.rungs.map((rung) => [rung.id, rung.name]));
  return (id) => names.get(id) ?? id;
}

/** The dashboard's h1. Example: "You stand on Junior, 62 % of the way to Mid-level." */
export function headlineWords(headline: Headline, name: Name): string {
  const { basis, rung, next, percent } = headline;
  if (basis === "none") return "You have not started yet.";
  const way = next ? `${percent ?? 0}\u00a0% of the way to ${name(next)}` : "";
  if (basis === "claimed") {
    if (!rung) return `By your own account, ${way}.`;
    return next
      ? `By your own account ${name(rung)}, ${way}.`
      : `By your own account ${name(rung)}.`;
  }
  if (!rung) return `You are ${way}, your first rung.`;
  return next ? `You stand on ${name(rung)}, ${way}.` : `You stand on ${name(rung)}, the top rung.`;
}

export type NumberWords = { value: string; note: string; href?: string };

type Numbers = Readonly<Record<"claimed" | "supported" | "confirmed", NumberWords>>;

type Whose = {
  readonly claim: string;
  readonly word: string;
  /** Where a mentor is found, while none has looked. */
  readonly mentorHref?: string;
};

/** Whose claim and whose word it is, to the person who reads it. */
const OWN: Whose = { claim: "you claim", word: "your word", mentorHref: "/mentoring" };

/**
 * The three numbers apart. None is ever a bare 0: below the first rung, the way to it is told.
 * `whose` words them for somebody else who looks at the record.
 */
export function threeNumbers(record: SkillRecord, name: Name, whose = OWN): Numbers {
  return {
    claimed: standing(record.claimed.ladder, name, whose.claim),
    supported: standing(
      record.supported.ladder,
      name,
      headlineOf(record).basis === "supported"
        ? "evidence supports"
        : `likely, by ${whose.word} alone so far`,
    ),
    confirmed: isAnythingConfirmed(record)
      ? standing(record.confirmed.ladder, name, "confirmed by a mentor")
      : { value: "–", note: "no mentor has looked yet", ...linkTo(whose.mentorHref) },
  };
}

const linkTo = (href: string | undefined) => (href === undefined ? {} : { href });

function isAnythingConfirmed(record: SkillRecord): boolean {
  return [...record.skills.values()].some(({ estimate }) => estimate.confirmed !== null);
}

function standing(ladder: TrackReadout, name: Name, note: string): NumberWords {
  if (ladder.current) return { value: name(ladder.current), note };
  if (!ladder.next) return { value: "–", note };
  const progress = rungReadout(ladder, ladder.next).progress ?? 0;
  return { value: `${progress} %`, note: `of ${name(ladder.next)}: ${note}` };
}
