import type { Statement } from "@/lib/domain/skills/first-estimate/pool";

/** A statement as the page hands it to the browser. */
export type NamedStatement = Statement & {
  /** The name of its skill. */
  readonly name: string;
  /** What the rung asks for: the anchor at the target, which need not be the statement itself. */
  readonly goal: string;
};
