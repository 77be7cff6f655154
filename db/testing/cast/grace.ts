import { randomBytes } from "node:crypto";
import { framework } from "@/content/catalogue";
import { transaction } from "@/db/client";
import { insertInvitation } from "@/db/queries/mentoring/invitations";
import { hashInvitationToken } from "@/lib/access/invitation-token";
import { RUNG_IDS } from "@/lib/domain/skills/framework";
import { emailOf } from "./people";
import { type Chapter, review, type Stage, tests } from "./story";

/** The targets of every rung up to Senior, the highest for each skill. */
function targetsUpToSenior(): Record<string, number> {
  const highest: Record<string, number> = {};
  for (const rung of framework().rungs) {
    if (RUNG_IDS.indexOf(rung.id) > RUNG_IDS.indexOf("senior")) continue;
    for (const { skillId, proficiency } of [...rung.core, ...rung.supporting]) {
      highest[skillId] = Math.max(highest[skillId] ?? 0, proficiency);
    }
  }
  return highest;
}

/** Grace, a Senior and Ada's mentor: rated by a colleague, and tested twice on every target. */
export function graceStory(): Chapter[] {
  const targets = Object.entries(targetsUpToSenior());
  const passed = (part: number) =>
    Object.fromEntries(targets.map(([id, target]) => [id, [target, part] as const]));
  const rated = targets.map(([skillId, target], index): Chapter => {
    const rating = Math.min(5, target + 1);
    return { daysAgo: index % 2 === 0 ? 280 : 150, does: "rate", skillId, rating };
  });
  const seen = Object.fromEntries(targets.map(([id, target]) => [id, Math.min(5, target + 1)]));
  return [
    ...rated,
    tests(240, "interview", passed(0.83)),
    review(120, "margaret", "peer", seen),
    tests(70, "coding", passed(1)),
    ...["python", "system-design", "incident-response"].map(
      (skillId): Chapter => ({ daysAgo: 60, does: "use", skillId, isInUse: true }),
    ),
    {
      daysAgo: 50,
      does: "attach",
      artefact: {
        kind: "talk",
        title: "What our error budget taught us",
        url: "https://example.org/grace/talks/error-budget",
        skillIds: ["slo", "incident-response", "stakeholder-communication"],
      },
    },
    { daysAgo: 1, does: "together", run: inviteAlan },
  ];
}

/** Grace offers Alan to be his mentor; only his account may open the link. */
async function inviteAlan({ cast, ids }: Stage, at: Date): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  const invitation = {
    role: "mentor",
    tokenHash: hashInvitationToken(token),
    email: emailOf("alan"),
    words: "I liked your talk. Shall we look at your work together?",
    sections: [],
  } as const;
  await transaction((tx) => insertInvitation(tx, cast.grace, invitation, at));
  ids.set("invitation", token);
}
