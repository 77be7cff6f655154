import { isHTTPAccessFallbackError } from "next/dist/client/components/http-access-fallback/http-access-fallback";
import type { ReactNode } from "react";
import { renderToReadableStream } from "react-dom/server";
import { beforeEach, describe, expect, test } from "vitest";
import DeskPage from "@/app/(member)/mentoring/desk/page";
import { transaction } from "@/db/client";
import { attachArtefact } from "@/db/queries/artefacts";
import { appendToLedger } from "@/db/queries/ledger";
import { emptyTestDatabase } from "@/db/testing/database";
import {
  endMentorshipRow,
  mentorshipRow,
  reviewRow,
  turnReviewRow,
} from "@/db/testing/mentoring-rows";
import { artefact, day, rate } from "@/db/testing/writing";
import { mintOwnScope } from "@/lib/access/mint-scope";
import type { TestBrowser } from "@/lib/access/testing/browser";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import type { OwnScope } from "@/lib/domain/scope";
import MenteePage from "./page";
import MenteeSkillPage from "./skills/[skillId]/page";

const HIDDEN = "sql";
/** Nothing but the hidden ratings has these. */
const TELLTALES = ["A note that nobody else writes", "3.14", "17 February 2024", "Quentin Zebedee"];

let mentee: OwnScope;
let mentor: OwnScope;
let browser: TestBrowser;
let mentorshipId: string;

beforeEach(async () => {
  await emptyTestDatabase();
  const [ada, grace, quentin] = [
    await newPerson("Ada L."),
    await newPerson("Grace H."),
    await newPerson("Quentin Zebedee"),
  ];
  mentee = mintOwnScope(ada.userId, "");
  mentor = mintOwnScope(grace.userId, "");
  ({ browser } = await signedInBrowser(grace.userId));
  await rate(mentee, 2, { skillId: "git", at: day(2) });
  const at = new Date("2024-02-17T12:00:00Z");
  const note = "A note that nobody else writes";
  await rate(mentee, 5, { skillId: HIDDEN, at, note });
  const judged = { kind: "mentor" as const, skillId: HIDDEN, value: 3.14, at, note };
  await transaction((tx) =>
    appendToLedger(tx, mentee.ownerId, [{ ...judged, raterId: quentin.userId }]),
  );
  await attachArtefact(mentee, artefact({ title: "A schema", skillIds: [HIDDEN] }), day(4));
  mentorshipId = await mentorshipRow(mentee, mentor);
});

/** The page's markup as this browser gets it, or "not found". */
async function open(page: () => Promise<ReactNode>, by = browser): Promise<string> {
  return by.within(async () => {
    try {
      let failure: unknown;
      const stream = await renderToReadableStream(await page(), {
        onError: (error) => {
          failure = error;
        },
      });
      await stream.allReady;
      const text = await new Response(stream).text();
      if (failure) throw failure;
      return text;
    } catch (error) {
      if (isHTTPAccessFallbackError(error)) return "not found";
      throw error;
    }
  });
}

const menteePage = () => MenteePage({ params: Promise.resolve({ mentorshipId }) });
const skillPage = (skillId = HIDDEN) =>
  MenteeSkillPage({ params: Promise.resolve({ mentorshipId, skillId }) });
const deskPage = () => DeskPage({ searchParams: Promise.resolve({}) });

describe("a mentee who shares their skills", () => {
  test("is seen as they see it themselves", async () => {
    const text = await open(menteePage);
    // A mentor has judged her, so it is evidence that speaks and not her own account.
    expect(text).toMatch(/Ada L\. is \d+\s% of the way to Intern/);
    expect(text).toContain("they claim");
    expect(text).toContain(`/mentoring/mentees/${mentorshipId}/skills/${HIDDEN}`);
    const skill = await open(skillPage);
    for (const telltale of TELLTALES) expect(skill).toContain(telltale);
    expect(skill).toContain("A schema");
    expect(skill).not.toContain("hidden until");
  });

  test("what is not shared is said to be so, and nothing of it is there", async () => {
    const text = await open(menteePage);
    expect(text).toContain("Ada L. does not share this.");
  });
});

describe("while a skill is rated blind", () => {
  test("no page holds anything of its ratings, and everything once they are given", async () => {
    const reviewId = await reviewRow(mentee, mentor, [HIDDEN], { mentorshipId });
    const pages = { menteePage, skillPage, deskPage };
    for (const [name, page] of Object.entries(pages)) {
      const text = await open(page);
      expect({ name, isThere: text.length > 500 }).toEqual({ name, isThere: true });
      for (const telltale of TELLTALES) {
        expect({ name, telltale, isTold: text.includes(telltale) }).toEqual({
          name,
          telltale,
          isTold: false,
        });
      }
    }
    expect(await open(menteePage)).toContain(`/mentoring/desk/reviews/${reviewId}`);
    expect(await open(skillPage)).toContain("Hidden until you have rated it");
    expect(await open(skillPage)).toContain("A schema");

    await turnReviewRow(reviewId, "completed");
    const text = await open(skillPage);
    for (const telltale of TELLTALES) {
      expect({ telltale, isTold: text.includes(telltale) }).toEqual({ telltale, isTold: true });
    }
  });
});

describe("who may open it", () => {
  test("skills that are not shared: neither a number nor a skill's page", async () => {
    await endMentorshipRow(mentorshipId);
    mentorshipId = await mentorshipRow(mentee, mentor, { sections: [] });
    const text = await open(menteePage);
    expect(text).toContain("does not share their skills with you");
    for (const telltale of TELLTALES) expect(text).not.toContain(telltale);
    expect(text).not.toContain("/skills/");
    expect(await open(skillPage)).toBe("not found");
  });

  test("a mentorship that has ended is not found on the very next request", async () => {
    expect(await open(menteePage)).not.toBe("not found");
    await endMentorshipRow(mentorshipId);
    expect(await open(menteePage)).toBe("not found");
    expect(await open(skillPage)).toBe("not found");
    expect(await open(deskPage)).not.toContain("Ada L.");
  });

  test("the mentee, a stranger and a malformed id find nothing", async () => {
    const own = await signedInBrowser(mentee.ownerId);
    const stranger = await signedInBrowser((await newPerson("Linus")).userId);
    for (const by of [own.browser, stranger.browser]) {
      expect(await open(menteePage, by)).toBe("not found");
      expect(await open(skillPage, by)).toBe("not found");
      expect(await open(deskPage, by)).not.toContain("Ada L.");
    }
    mentorshipId = "no-such-thing";
    expect(await open(menteePage)).toBe("not found");
  });

  test("an unknown skill is not found", async () => {
    expect(await open(() => skillPage("juggling"))).toBe("not found");
  });
});
