import { lazyPart } from "@/components/ui/lazy-part";

/** The form of a point. Its script comes when one is written or changed, not with every review. */
export const LatePointForm = lazyPart(async () => (await import("./point-form")).PointForm);
