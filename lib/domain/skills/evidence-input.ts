import * as z from "zod";
import { DAY_MS } from "./decay";
import { optionalText, plainText, skillSlug } from "./form-values";

const ARTEFACT_KINDS = [
  "repository",
  "pull-request",
  "document",
  "talk",
  "certificate",
  "work-sample",
  "other",
] as const;
export type ArtefactKind = (typeof ARTEFACT_KINDS)[number];

const URL_LENGTH_MAX = 2000;
const SKILLS_MAX = 20;
const DATE_MESSAGE = "Give the date as day, month and year.";

/** A link people may follow: http or https, with a host, and no user name or password inside. */
const webLink = optionalText("The link", URL_LENGTH_MAX).transform((text, context) => {
  if (text === undefined) return undefined;
  const problem = (message: string) => {
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  };
  if (!URL.canParse(text)) return problem("Give the full address, beginning with https://.");
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return problem("Only http and https links can be kept.");
  }
  if (url.username !== "" || url.password !== "") {
    return problem("Take the user name and password out of the link.");
  }
  if (url.href.length > URL_LENGTH_MAX) {
    return problem(`The link can have at most ${URL_LENGTH_MAX} characters.`);
  }
  return url.href;
});

/** The last date that is today somewhere on Earth: clocks run up to 14 hours ahead of UTC. */
function latestDate(now: number): string {
  return new Date(now + (14 / 24) * DAY_MS).toISOString().slice(0, 10);
}

function datedOn(now: number) {
  return z.iso
    .date({ error: DATE_MESSAGE })
    .refine((date) => date >= "1970-01-01", { error: "The date cannot be before 1970." })
    .refine((date) => date <= latestDate(now), { error: "The date cannot be in the future." });
}

const skillIds = z
  .array(skillSlug, { error: "Choose the skills this shows." })
  .min(1, { error: "Choose at least one skill this shows." })
  .max(SKILLS_MAX, { error: `One piece of evidence can show at most ${SKILLS_MAX} skills.` })
  .refine((ids) => new Set(ids).size === ids.length, { error: "Each skill can be chosen once." });

/** One artefact as its form sends it; `now` (ms since the epoch) decides what lies in the future. */
export function evidenceInput(now: number) {
  return z
    .object({
      title: plainText("The title", { min: 1, max: 160 }),
      kind: z.enum(ARTEFACT_KINDS, { error: "Choose what kind of evidence this is." }),
      url: webLink,
      body: optionalText("The description", 4000),
      datedOn: datedOn(now),
      skillIds,
    })
    .refine(({ url, body }) => url !== undefined || body !== undefined, {
      error: "Give a link, or describe what there is to see.",
      path: ["url"],
    });
}
