import { db, transaction } from "@/db/client";
import { saveOffer } from "@/db/queries/mentoring/offers";
import { vouchFor } from "@/db/queries/mentoring/vouches";
import { administrators } from "@/db/schema/administration";
import { mintAdminScope } from "@/lib/access/mint-scope";
import type { Chapter } from "./story";

/** Katherine keeps the instance; Grace offers to mentor, and Katherine vouches for her. */
export const KATHERINE: readonly Chapter[] = [
  {
    daysAgo: 400,
    does: "together",
    run: ({ cast }, since) =>
      db().insert(administrators).values({ userId: cast.katherine.ownerId, since }),
  },
  {
    daysAgo: 360,
    does: "together",
    run: ({ cast }) =>
      transaction((tx) =>
        saveOffer(
          tx,
          cast.grace,
          {
            isOpen: true,
            specialisationIds: ["backend"],
            rungIds: ["junior", "mid", "senior"],
            capacity: 4,
            languages: ["English", "Dutch"],
            about:
              "Eleven years of services that have to be up. Bring me something that you built and would build differently today.",
          },
          0,
        ),
      ),
  },
  {
    daysAgo: 355,
    does: "together",
    run: ({ cast }, at) => {
      const input = { mentorId: cast.grace.ownerId, rungId: "senior", seenVouchId: null } as const;
      const admin = mintAdminScope(cast.katherine.ownerId);
      return transaction((tx) => vouchFor(tx, admin, input, at));
    },
  },
];
