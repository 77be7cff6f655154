import type { SessionNames } from "@/lib/domain/interviews/session-words";
import type { Framework } from "@/lib/domain/skills/framework";

/** What the words of a session need of the framework. */
export const sessionNames = (content: Framework): SessionNames => ({
  rungs: new Map(content.rungs.map(({ id, name }) => [id, name])),
  specialisations: new Map(content.specialisations.map(({ id, name }) => [id, name])),
});
