import { lazyPart } from "@/components/ui/lazy-part";

// What a visit may never need. Each script comes with its part, not with every review.

/** The form of a point, when one is written or changed. */
export const LatePointForm = lazyPart(async () => (await import("./point-form")).PointForm);

/** The points of a skill, once there is one. */
export const LateSavedPoints = lazyPart(async () => (await import("./saved-points")).SavedPoints);

/** The form that sends a set back, when somebody looks for it. */
export const LateReturnForm = lazyPart(async () => (await import("./return-form")).ReturnForm);
