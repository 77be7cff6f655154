import {
  type DisagreementActs,
  DisagreementPanel,
} from "@/components/mentoring/review/disagreement-panel";
import { FeedbackActs } from "@/components/mentoring/review/feedback-acts";
import { FeedbackCard } from "@/components/mentoring/review/feedback-card";
import { goalHref, inFeedbackOrder } from "@/components/mentoring/review/feedback-words";
import { MessageForm } from "@/components/mentoring/review/message-form";
import { MessageList } from "@/components/mentoring/review/message-list";
import type { Act } from "@/components/ui/act";
import { Details } from "@/components/ui/small";
import { SectionTitle } from "@/components/ui/title";
import { counted, sentence } from "@/lib/domain/count-words";
import { isSettled } from "@/lib/domain/mentoring/disagreement-machine";
import { raterName } from "@/lib/domain/mentoring/review-titles";
import type { FeedbackView, ReviewView } from "@/lib/domain/mentoring/review-view";

export type TalkProps = {
  view: ReviewView;
  nameOf: (skillId: string) => string;
  timeZone: string;
  acts: DisagreementActs & { resolve?: Act };
};

const newKey = () => crypto.randomUUID();

/** How the other side is called. */
const otherOf = (view: ReviewView): string =>
  view.side === "mentor" ? view.menteeName : raterName(view);

/** Whether this side still knows whom it writes to. */
const canWrite = (view: ReviewView): boolean => view.reviewerName !== null;

/** The skills on which the two lie far apart, the unsettled first. */
export function DisagreementSections({ view, nameOf, timeZone, acts }: TalkProps) {
  const { disagreements } = view;
  if (disagreements.length === 0) return null;
  const open = disagreements.filter((each) => !isSettled(each));
  const settled = disagreements.filter(isSettled);
  return (
    <section className="stack" id="disagreements">
      <SectionTitle
        title={
          open.length === 0
            ? "What you differed on is settled."
            : `${sentence(counted(open.length, "difference"))} to talk about`
        }
        lead="Both ratings stay in the record whatever you decide; the estimate weighs them."
      />
      {[...open, ...settled].map((each) => (
        <DisagreementPanel
          key={each.id}
          reviewId={view.id}
          view={each}
          me={view.side}
          other={otherOf(view)}
          skillName={nameOf(each.skillId)}
          acts={acts}
          isOpen={view.phase === "completed" && canWrite(view)}
          timeZone={timeZone}
          newKey={newKey}
        />
      ))}
    </section>
  );
}

/** What was said about the evidence, the essential first. */
export function FeedbackSection({ view, nameOf, timeZone, acts }: TalkProps) {
  const points = inFeedbackOrder(view.feedback.filter(({ sentAt }) => sentAt !== null));
  if (points.length === 0) return null;
  const isMine = view.side === "mentee";
  return (
    <section className="stack" id="feedback">
      <SectionTitle
        title="Feedback"
        aside={counted(points.length, "point")}
        lead={isMine ? "Reply, mark a point as resolved, or make it a goal of yours." : undefined}
      />
      {points.map((point) => (
        <FeedbackCard
          key={point.id}
          point={point}
          skillName={nameOf(point.skillId)}
          author={isMine ? raterName(view) : "You"}
          evidence={isMine ? "your evidence" : `${view.menteeName}’s evidence`}
          artefactHref={artefactHref(view, point)}
          timeZone={timeZone}
        >
          {canWrite(view) && (
            <FeedbackActs
              reviewId={view.id}
              point={point}
              other={otherOf(view)}
              writeMessage={acts.writeMessage}
              resolve={acts.resolve}
              goalHref={isMine ? goalHref(point.skillId, ratingOf(view, point.skillId)) : undefined}
              newKey={newKey}
            />
          )}
        </FeedbackCard>
      ))}
    </section>
  );
}

function artefactHref(view: ReviewView, point: FeedbackView): string | null {
  const artefact = view.lines
    .flatMap(({ artefacts }) => artefacts)
    .find(({ id }) => id === point.artefact?.id);
  if (artefact?.url) return artefact.url;
  return view.side === "mentee" ? `/skills/${point.skillId}#evidence` : null;
}

const ratingOf = (view: ReviewView, skillId: string): number | null =>
  view.lines.find((line) => line.skillId === skillId)?.shown?.value ?? null;

/** What the two wrote about the review as a whole. */
export function TalkSection({ view, timeZone, acts }: Omit<TalkProps, "nameOf">) {
  const other = otherOf(view);
  const form = (
    <MessageForm
      act={acts.writeMessage}
      fields={{ reviewId: view.id }}
      formId={view.id}
      label={`To ${other}`}
      firstKey={newKey()}
    />
  );
  if (view.messages.length === 0) {
    return canWrite(view) && <Details summary={`Write to ${other}`}>{form}</Details>;
  }
  return (
    <section className="stack" id="messages">
      <SectionTitle title="Between the two of you" />
      <MessageList messages={view.messages} timeZone={timeZone} />
      {canWrite(view) && form}
    </section>
  );
}
