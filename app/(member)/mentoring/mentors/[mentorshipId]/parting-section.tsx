import { randomUUID } from "node:crypto";
import { ActButton } from "@/components/mentoring/review/act-button";
import { SectionTitle } from "@/components/ui/title";
import type { OwnMentor } from "@/db/queries/mentoring/own-mentors";
import { counted } from "@/lib/domain/count-words";
import { block, changeMentor, leave } from "../actions";

/** Three ways to part, one click each, and what each does. */
export function PartingSection({ mentor, name }: { mentor: OwnMentor; name: string }) {
  const { mentorshipId, openReviews } = mentor;
  const fields = { mentorshipId };
  const open =
    openReviews === 0
      ? ""
      : ` with ${counted(openReviews, "open review")}, as old as ${openReviews === 1 ? "it is" : "they are"},`;
  return (
    <section className="stack" aria-labelledby="parting">
      <SectionTitle
        id="parting"
        title="Parting"
        lead={`Each of these takes effect at once: ${name} is told that you have parted, and sees nothing of yours any more.`}
      />
      <div className="parting">
        <div>
          <div>
            <h3>Change your mentor</h3>
            <p className="muted">
              You go into the queue for somebody else{open} with the same sections offered.
            </p>
          </div>
          <ActButton act={changeMentor} fields={fields} firstKey={randomUUID()}>
            Change mentor
          </ActButton>
        </div>
        <div>
          <div>
            <h3>Leave</h3>
            <p className="muted">
              {openReviews === 0
                ? "The mentorship ends. Everything confirmed so far stays yours."
                : "The mentorship ends, and open reviews end with it. Everything confirmed so far stays yours."}
            </p>
          </div>
          <ActButton act={leave} fields={fields} firstKey={randomUUID()}>
            Leave {name}
          </ActButton>
        </div>
        <div>
          <div>
            <h3>Block</h3>
            <p className="muted">
              The mentorship ends, and none can begin between you two until you take it back. They
              are not told of the block. What they have not answered goes back into the queue.
            </p>
          </div>
          <ActButton act={block} fields={fields} firstKey={randomUUID()} variant="danger">
            Block {name}
          </ActButton>
        </div>
      </div>
    </section>
  );
}
