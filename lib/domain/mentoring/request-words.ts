import type { RequestProblem, Route } from "./request-machine";
import { LOCKS_PER_MENTOR_MAX } from "./settings";

/** Why a mentor's step did not work; null where the request must look as if it were not there. */
export const TAKING_PROBLEMS: Readonly<Record<RequestProblem | "mentee-full", string | null>> = {
  own: null,
  blocked: null,
  excluded: null,
  "not-open": "This request is no longer open: it was taken, withdrawn, or has run out.",
  locked: "Another mentor is reading this request at the moment. Choose one of the others.",
  "not-locked": "You no longer hold this request. Take it aside again if it is still free.",
  "too-many-locks": `You hold ${LOCKS_PER_MENTOR_MAX} requests already. Accept or release one of them first.`,
  "no-room":
    "Your offer has no room for another learner. Raise its capacity, or open it again, and then accept.",
  "mentee-full":
    "This learner has found as many mentors as anybody may have. The request will end by itself.",
};

/** To whom a request is shown, as the end of a sentence that begins "It is shown to …". */
export function circleText(route: Route, names: { rung: string; specialisation: string | null }) {
  if (route === 2) return "every mentor here";
  const rung = `mentors who stand on ${names.rung} or above`;
  if (route === 1 || names.specialisation === null) return rung;
  return `${rung} and offer ${names.specialisation}`;
}
