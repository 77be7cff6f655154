import type { Route } from "./request-machine";
import type { ProgressStep } from "./review-progress";
import { DAY_MS, REROUTE_DAYS } from "./settings";

type Asked = {
  readonly openedAt: number;
  readonly expiresAt: number;
  readonly route: Route;
  readonly specialisationId: string | null;
  /** A circle was skipped because nobody was in it; then its date means nothing. */
  readonly isWidenedEarly: boolean;
};

/** The way of an open request: asked → any specialisation → every mentor → ends, and where it is. */
export function requestWay(asked: Asked): readonly ProgressStep[] {
  const { openedAt, expiresAt, route, specialisationId, isWidenedEarly } = asked;
  const here = route === 1 && specialisationId === null ? 0 : route;
  const circle = (label: string, number: 1 | 2): ProgressStep => ({
    label,
    at:
      isWidenedEarly && here >= number ? null : openedAt + (REROUTE_DAYS[number - 1] ?? 0) * DAY_MS,
    state: here === number ? "current" : here > number ? "done" : "ahead",
  });
  const steps: ProgressStep[] = [
    { label: "asked", at: openedAt, state: here === 0 ? "current" : "done" },
  ];
  if (specialisationId !== null) steps.push(circle("any specialisation", 1));
  steps.push(circle("every mentor", 2));
  return [...steps, { label: "ends", at: expiresAt, state: "ahead" }];
}
