import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { recordAudit } from "@/db/queries/audit";
import { announce } from "@/db/queries/notify";
import { mentorships } from "@/db/schema/mentoring";
import type { Rhythm } from "@/lib/domain/mentoring/mentorship-input";
import { SECTIONS, type Section } from "@/lib/domain/mentoring/sections";
import type { OwnScope } from "@/lib/domain/scope";

/** What the mentee has set for one mentor; `version` guards the next change. */
export type MentorSettings = {
  readonly sections: readonly Section[];
  readonly rhythm: Rhythm;
  readonly version: number;
};

export type SettingsChange =
  | { readonly outcome: "saved" | "conflict"; readonly settings: MentorSettings }
  | { readonly outcome: "not-found" };

type Which = { readonly mentorshipId: string; readonly expectedVersion: number };

/** Shares a section with this mentor or no longer does; the mentor's open pages follow at once. */
export function changeConsent(
  tx: Transaction,
  me: OwnScope,
  wish: Which & { readonly section: Section; readonly isShared: boolean },
): Promise<SettingsChange> {
  const { mentorshipId, section, isShared } = wish;
  return change(tx, me, wish, async ({ sections, ...rest }) => {
    await recordAudit(tx, me.ownerId, "consent-changed", { mentorshipId, section, isShared });
    const chosen = SECTIONS.filter((each) =>
      each === section ? isShared : sections.includes(each),
    );
    return { ...rest, sections: chosen };
  });
}

/** How often the two want to hear from one another. */
export function changeRhythm(
  tx: Transaction,
  me: OwnScope,
  wish: Which & { readonly rhythm: Rhythm },
): Promise<SettingsChange> {
  return change(tx, me, wish, async (settings) => ({ ...settings, rhythm: wish.rhythm }));
}

async function change(
  tx: Transaction,
  me: OwnScope,
  { mentorshipId, expectedVersion }: Which,
  next: (settings: MentorSettings) => Promise<MentorSettings>,
): Promise<SettingsChange> {
  const [row] = await tx
    .select({
      mentorId: mentorships.mentorId,
      sections: sql<Section[]>`${mentorships.sections}`,
      rhythm: sql<Rhythm>`${mentorships.checkInRhythm}`,
      version: mentorships.version,
    })
    .from(mentorships)
    .where(
      and(
        eq(mentorships.id, mentorshipId),
        eq(mentorships.menteeId, me.ownerId),
        isNull(mentorships.endedAt),
      ),
    )
    .for("update");
  if (!row) return { outcome: "not-found" };
  const { mentorId, ...stored } = row;
  if (stored.version !== expectedVersion) return { outcome: "conflict", settings: stored };
  const { sections, rhythm } = await next(stored);
  const settings = { sections, rhythm, version: stored.version + 1 };
  await tx
    .update(mentorships)
    .set({ sections: [...sections], checkInRhythm: rhythm, version: settings.version })
    .where(eq(mentorships.id, mentorshipId));
  for (const userId of [me.ownerId, mentorId]) if (userId) await announce(tx, userId);
  return { outcome: "saved", settings };
}
