"use client";

type Props = {
  id: string;
  skills: readonly { id: string; name: string }[];
  chosen: readonly string[];
  onChange: (skillIds: string[]) => void;
  error?: string | undefined;
};

/** The skills that one artefact shows: chosen ones can be taken off, others added from the list. */
export function SkillPicker({ id, skills, chosen, onChange, error }: Props) {
  const names = new Map(skills.map((skill) => [skill.id, skill.name]));
  const errorId = `${id}-error`;
  return (
    <div className="field">
      <label htmlFor={id}>Skills it shows</label>
      <div className="skill-picker">
        <ul className="skill-picker-chosen">
          {chosen.map((skillId) => (
            <li key={skillId}>
              <input type="hidden" name="skillIds[]" value={skillId} />
              <button
                type="button"
                className="filter"
                onClick={() => onChange(chosen.filter((other) => other !== skillId))}
              >
                {names.get(skillId) ?? skillId}
                <span aria-hidden="true">&nbsp;×</span>
                <span className="sr-only">, take off</span>
              </button>
            </li>
          ))}
        </ul>
        <select
          id={id}
          className="input"
          value=""
          aria-describedby={error ? errorId : undefined}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange([...chosen, event.target.value])}
        >
          <option value="">Add a skill …</option>
          {skills
            .filter((skill) => !chosen.includes(skill.id))
            .map((skill) => (
              <option key={skill.id} value={skill.id}>
                {skill.name}
              </option>
            ))}
        </select>
      </div>
      {error && (
        <p id={errorId} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
