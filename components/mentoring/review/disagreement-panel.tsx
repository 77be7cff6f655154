import type { Act } from "@/components/ui/act";
import { isSettled } from "@/lib/domain/mentoring/disagreement-machine";
import { disagreementLead, disagreementTitle } from "@/lib/domain/mentoring/disagreement-words";
import type { DisagreementView } from "@/lib/domain/mentoring/review-view";
import { ActButton } from "./act-button";
import { LateRevise } from "./late-revise";
import { MessageForm } from "./message-form";
import { MessageList } from "./message-list";

export type DisagreementActs = {
  writeMessage: Act;
  revise: Act;
  keepBoth: Act;
  askThird: Act;
};

export type DisagreementPanelProps = {
  reviewId: string;
  view: DisagreementView;
  me: "mentee" | "mentor";
  other: string;
  skillName: string;
  acts: DisagreementActs;
  /** Whether the review still takes a word; once it is closed the panel only tells. */
  isOpen: boolean;
  timeZone: string;
  newKey: () => string;
};

/** Two ratings that lie far apart: what was said about it, and the ways to settle it. */
export function DisagreementPanel(props: DisagreementPanelProps) {
  const { view, me, other, skillName, timeZone } = props;
  const settled = isSettled(view);
  return (
    <section
      id={`discuss-${view.skillId}`}
      className="disagreement"
      data-settled={settled || undefined}
    >
      <p className="feedback-kicker">
        {skillName}
        {settled && <span className="chip">settled</span>}
      </p>
      <h3>{disagreementTitle(view, { me, other })}</h3>
      <p className="muted">{disagreementLead(view, { me, other })}</p>
      <MessageList messages={view.messages} timeZone={timeZone} />
      {!settled && props.isOpen && <Ways {...props} />}
    </section>
  );
}

function Ways({ reviewId, view, me, other, skillName, acts, newKey }: DisagreementPanelProps) {
  const fields = { reviewId, disagreementId: view.id };
  const isTalking = view.state !== "open";
  return (
    <>
      <MessageForm
        act={acts.writeMessage}
        fields={fields}
        formId={view.id}
        label={`To ${other}, about ${skillName}`}
        firstKey={newKey()}
      />
      <div className="settle">
        <LateRevise
          act={acts.revise}
          fields={fields}
          formId={view.id}
          step={me === "mentee" ? 1 : 0.5}
          current={me === "mentee" ? view.self : view.mentor}
          skillName={skillName}
          firstKey={newKey()}
        />
        {isTalking ? (
          <>
            {view.state !== "third_rater" && (
              <ActButton act={acts.askThird} fields={fields} firstKey={newKey()} size="small">
                Ask a third person
              </ActButton>
            )}
            <ActButton act={acts.keepBoth} fields={fields} firstKey={newKey()} size="small">
              Keep both ratings
            </ActButton>
          </>
        ) : (
          <p className="small muted">
            Once one of you has written, you can also ask a third person or keep both ratings.
          </p>
        )}
      </div>
    </>
  );
}
