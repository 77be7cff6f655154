export type MentorChoice = {
  /** The mentorship. */
  readonly id: string;
  readonly name: string;
  /** "Weighs as a mentor's up to Senior, as a peer's beyond." */
  readonly weight: string;
};

type Props = {
  mentors: readonly MentorChoice[];
  chosen: string;
  onChange: (mentorshipId: string) => void;
  error?: string | undefined;
};

/** Who is asked, and how much their word weighs. */
export function MentorChoices({ mentors, chosen, onChange, error }: Props) {
  return (
    <fieldset className="mentor-choices" id="mentorshipId">
      <legend>Whom do you ask?</legend>
      {mentors.map(({ id, name, weight }) => (
        <label key={id}>
          <input
            type="radio"
            name="mentorshipId"
            value={id}
            checked={chosen === id}
            onChange={() => onChange(id)}
          />
          <span>
            {name} <small>{weight}</small>
          </span>
        </label>
      ))}
      {error && <p className="field-error">{error}</p>}
    </fieldset>
  );
}
