type Props = {
  skillName: string;
  anchors: readonly string[];
  /** "" or not observable = nothing is marked; a half marks the two it lies between. */
  value: string;
  /** Ids of the words, and of the choice they are a label of. */
  anchorId: (value: number) => string;
  choiceId: (value: string) => string;
};

/** What each number looks like in this skill. Pressing a line chooses its number. */
export function AnchorList({ skillName, anchors, value, anchorId, choiceId }: Props) {
  const number = value === "" ? Number.NaN : Number(value);
  const isMarked = (step: number) => step === Math.floor(number) || step === Math.ceil(number);
  return (
    <div className="rate-anchors">
      <p className="kicker">{skillName}</p>
      <h3>{Number.isNaN(number) ? "What each number looks like" : `What a ${value} looks like`}</h3>
      <ol start={0}>
        {anchors.map((text, step) => (
          <li key={text} data-current={isMarked(step) || undefined}>
            <label htmlFor={choiceId(String(step))} id={anchorId(step)}>
              <b>{step}</b> {text}
            </label>
          </li>
        ))}
      </ol>
    </div>
  );
}
