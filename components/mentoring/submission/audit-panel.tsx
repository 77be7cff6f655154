import { auditSubmission, type SubmittableSkill } from "@/lib/domain/mentoring/submission-audit";

type Props = {
  chosen: readonly SubmittableSkill[];
  mentorName: string;
  onTakeOff: (skillId: string) => void;
};

/** What a mentor will find, told before it is handed in. It warns and forbids nothing. */
export function AuditPanel({ chosen, mentorName, onTakeOff }: Props) {
  const { withoutEvidence, stale, unrated } = auditSubmission(chosen);
  const ready = chosen.length - withoutEvidence.length - stale.length;
  return (
    <aside className="audit" aria-label="What will be found">
      <h2>
        {chosen.length === 0
          ? "Nothing chosen yet"
          : ready === chosen.length
            ? "All of it can be looked at"
            : `${ready} of ${chosen.length} ready to be looked at`}
      </h2>
      {chosen.length === 0 && (
        <p className="muted">Choose the skills you would like {mentorName} to look at.</p>
      )}
      {chosen.length > 0 && (
        <ul className="audit-chosen" aria-label="Chosen">
          {chosen.map(({ skillId, name }) => (
            <li key={skillId}>
              <button type="button" className="filter" onClick={() => onTakeOff(skillId)}>
                {name}
                <span aria-hidden="true">&nbsp;×</span>
                <span className="sr-only">, take off</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Group
        title="No evidence"
        words={`There is nothing to look at, so ${mentorName} can only say “not observable”.`}
        skills={withoutEvidence}
        link="attach evidence"
        isWarning
      />
      <Group
        title="Old evidence"
        words="What supports these has gone stale. Something recent says more."
        skills={stale}
        link="attach something recent"
        isWarning
      />
      <Group
        title="No claim"
        words="You have not rated these, so there will be nothing to compare."
        skills={unrated}
        link="rate it"
        anchor="rate"
      />
    </aside>
  );
}

type GroupProps = {
  title: string;
  words: string;
  skills: readonly SubmittableSkill[];
  link: string;
  anchor?: string;
  isWarning?: boolean;
};

function Group({ title, words, skills, link, anchor = "evidence", isWarning }: GroupProps) {
  if (skills.length === 0) return null;
  return (
    <div className="audit-group" data-warning={isWarning}>
      <h3>{title}</h3>
      <p>{words}</p>
      <ul>
        {skills.map(({ skillId, name }) => (
          <li key={skillId}>
            {name}:{" "}
            <a className="link" href={`/skills/${skillId}#${anchor}`}>
              {link}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
