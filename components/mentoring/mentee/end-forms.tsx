"use client";

import { useMemo } from "react";
import type { Act } from "@/components/ui/act";
import { FarewellForm } from "../meeting/farewell-form";
import { ActButton } from "../review/act-button";

type Props = { mentorshipId: string; name: string; end: Act; firstKey: string };

/** The page of a mentorship that has ended is gone, so the form leads back to the desk. */
function useLeaving(action: Act): Act {
  return useMemo(
    () => async (previous, payload) => {
      const answer = await action(previous, payload);
      if (answer.status === "ok") window.location.assign("/mentoring/desk");
      return answer;
    },
    [action],
  );
}

/** Ends the mentorship with a word to the mentee. */
export function EndForm({ mentorshipId, name, end, firstKey }: Props) {
  const action = useLeaving(end);
  return <FarewellForm {...{ mentorshipId, action, firstKey }} menteeName={name} />;
}

/** Ends it and keeps the two apart from then on. */
export function BlockForm({ mentorshipId, name, end, firstKey }: Props) {
  const act = useLeaving(end);
  return (
    <div className="stack">
      <p className="prose">
        The mentorship ends at once, and neither of you meets the other here again: no request, no
        invitation, no second opinion.
      </p>
      <ActButton act={act} fields={{ mentorshipId }} firstKey={firstKey} variant="danger">
        Block {name}
      </ActButton>
    </div>
  );
}
