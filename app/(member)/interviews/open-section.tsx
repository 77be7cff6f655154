import { ButtonLink } from "@/components/ui/button-link";
import type { OpenInterview } from "@/db/queries/interviews/list-interviews";
import { counted, sentence } from "@/lib/domain/count-words";
import { dateFormat } from "@/lib/domain/date-format";
import { MODE_NAMES, sessionTitle } from "@/lib/domain/interviews/session-words";
import type { Framework } from "@/lib/domain/skills/framework";
import { sessionNames } from "./session-names";

type Props = {
  content: Framework;
  open: OpenInterview;
  dueCount: number;
  now: number;
  timeZone: string;
};

/** The session under way. There is one at a time, so nothing else can be started meanwhile. */
export function OpenSection({ content, open, dueCount, now, timeZone }: Props) {
  const clock = dateFormat({ dateStyle: "medium", timeStyle: "short" }, timeZone);
  const deadline = open.deadlineAt;
  return (
    <section className="quick-start" aria-label="Your session">
      <h2>{`${MODE_NAMES[open.mode]}: ${sessionTitle(open.settings, sessionNames(content))}`}</h2>
      <p>
        Begun {clock.format(open.startedAt)}.{" "}
        {deadline === null
          ? "There is no clock."
          : deadline > now
            ? `The clock runs until ${clock.format(deadline)}.`
            : `Its time was over ${clock.format(deadline)}; what you add now is noted as overtime.`}
      </p>
      {dueCount > 0 && (
        <p className="muted">
          {sentence(counted(dueCount, "question"))} {dueCount === 1 ? "is" : "are"} due, and can be
          started once this session is over.
        </p>
      )}
      <ButtonLink href={`/interviews/${open.id}`} variant="primary">
        Go on
      </ButtonLink>
    </section>
  );
}
