const STEPS = [
  {
    title: "Meet somebody who can judge",
    text: "Invite a colleague who knows your work, or ask openly and let a mentor find you. You choose what they see.",
  },
  {
    title: "Hand in skills with evidence",
    text: "A few at a time. Your mentor rates each one before seeing your own rating, and names what they looked at.",
  },
  {
    title: "Compare, and be confirmed",
    text: "Then you both see both. Where you differ you talk; both ratings stay. What is confirmed redraws your rung.",
  },
];

/** How a claim becomes a confirmed rung, in three steps. */
export function ConfirmationSteps() {
  return (
    <ol className="steps">
      {STEPS.map(({ title, text }) => (
        <li key={title}>
          <h3>{title}</h3>
          <p className="muted">{text}</p>
        </li>
      ))}
    </ol>
  );
}
