import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { framework } from "@/content/catalogue";
import type { Transaction } from "@/db/client";
import { users } from "@/db/schema/account";
import { vouches } from "@/db/schema/administration";
import type { VouchInput } from "@/lib/domain/mentoring/vouch-input";
import type { AdminScope } from "@/lib/domain/scope";
import type { RungId } from "@/lib/domain/skills/framework";
import { recordAudit } from "../audit";
import { notify } from "../notify";

export type Vouch = { vouchId: string; rungId: RungId };
export type VouchOutcome =
  | { outcome: "vouched"; vouchId: string }
  | { outcome: "conflict"; inForce: Vouch | null }
  | { outcome: "not-found" }
  | { outcome: "own" };

/**
 * Gives an administrator's word for a mentor up to a rung, in the place of the one in force. The
 * mentor is told. Refused where it is the administrator's own, where the person neither offers
 * nor mentors, and where the vouch in force is not the one that the page showed.
 */
export async function vouchFor(
  tx: Transaction,
  admin: AdminScope,
  input: VouchInput,
  at: Date,
): Promise<VouchOutcome> {
  const { mentorId, rungId, seenVouchId } = input;
  if (mentorId === admin.adminId) return { outcome: "own" };
  if (!(await lockMentor(tx, mentorId))) return { outcome: "not-found" };
  const inForce = await findInForce(tx, mentorId);
  if ((inForce?.vouchId ?? null) !== seenVouchId) return { outcome: "conflict", inForce };
  if (inForce?.rungId === rungId) return { outcome: "vouched", vouchId: inForce.vouchId };
  if (inForce) await withdraw(tx, inForce.vouchId, at);
  const [made] = await tx
    .insert(vouches)
    .values({ mentorId, rungId, vouchedBy: admin.adminId, at })
    .returning({ id: vouches.id });
  const vouchId = made?.id ?? "";
  await recordAudit(tx, admin.adminId, "vouched", { mentorId, rungId });
  await tellMentor(tx, mentorId, rungId, at);
  return { outcome: "vouched", vouchId };
}

/**
 * Takes a vouch back. With `isWithdrawn` false puts it in force again, as the way back from a slip,
 * unless another is in force by now. The mentor is told. False, with nothing changed, where there is no such vouch.
 */
export async function withdrawVouch(
  tx: Transaction,
  admin: AdminScope,
  { vouchId, isWithdrawn }: { vouchId: string; isWithdrawn: boolean },
  at: Date,
): Promise<boolean> {
  const [vouch] = await tx
    .select({ mentorId: vouches.mentorId, rungId: vouches.rungId })
    .from(vouches)
    .where(eq(vouches.id, vouchId));
  if (!vouch || vouch.mentorId === admin.adminId) return false;
  await lockPerson(tx, vouch.mentorId);
  if (!isWithdrawn && (await findInForce(tx, vouch.mentorId))) return false;
  const changed = isWithdrawn ? await withdraw(tx, vouchId, at) : await reinstate(tx, vouchId);
  if (!changed) return false;
  const act = isWithdrawn ? "vouch-withdrawn" : "vouch-reinstated";
  await recordAudit(tx, admin.adminId, act, { mentorId: vouch.mentorId, rungId: vouch.rungId });
  await tellMentor(tx, vouch.mentorId, isWithdrawn ? null : vouch.rungId, at);
  return true;
}

/** Without a rung the words say only that something has changed. */
function tellMentor(tx: Transaction, userId: string, rungId: string | null, at: Date) {
  const name = framework().rungs.find((rung) => rung.id === rungId)?.name;
  const data: Record<string, string> = name === undefined ? {} : { rung: name };
  return notify(tx, [{ userId, type: "vouched", href: "/mentoring/offer", data }], at);
}

async function findInForce(tx: Transaction, mentorId: string): Promise<Vouch | null> {
  const [row] = await tx
    .select({ vouchId: vouches.id, rungId: vouches.rungId })
    .from(vouches)
    .where(and(eq(vouches.mentorId, mentorId), isNull(vouches.withdrawnAt)));
  return row ? { vouchId: row.vouchId, rungId: row.rungId as RungId } : null;
}

async function withdraw(tx: Transaction, vouchId: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(vouches)
    .set({ withdrawnAt: at })
    .where(and(eq(vouches.id, vouchId), isNull(vouches.withdrawnAt)))
    .returning({ id: vouches.id });
  return rows.length > 0;
}

async function reinstate(tx: Transaction, vouchId: string): Promise<boolean> {
  const rows = await tx
    .update(vouches)
    .set({ withdrawnAt: null })
    .where(and(eq(vouches.id, vouchId), isNotNull(vouches.withdrawnAt)))
    .returning({ id: vouches.id });
  return rows.length > 0;
}

/** Two administrators who vouch at the same moment take turns at the mentor's row. */
async function lockPerson(tx: Transaction, userId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(eq(users.id, userId))
    .for("no key update");
  return rows.length > 0;
}

/** Locks somebody who offers to mentor, mentors, or is vouched for; anybody else is not found. */
async function lockMentor(tx: Transaction, userId: string): Promise<boolean> {
  if (!(await lockPerson(tx, userId))) return false;
  const [row] = await tx
    .select({
      // Written out: a bare "id" would be the inner table's own.
      isMentor: sql<boolean>`exists (select from mentor_offers o where o.user_id = users.id)
        or exists (select from mentorships m where m.mentor_id = users.id and m.ended_at is null)
        or exists (select from vouches v where v.mentor_id = users.id and v.withdrawn_at is null)`,
    })
    .from(users)
    .where(eq(users.id, userId));
  return row?.isMentor ?? false;
}
