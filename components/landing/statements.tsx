const statements = [
  {
    title: "Proof instead of ticks",
    text: "Rating yourself is where it starts. Until something else speaks for you, a rung stays dashed: your word, shown as your word.",
  },
  {
    title: "Three answers, never mixed",
    text: "What you claim, what the evidence supports and what a mentor has confirmed stand side by side. None is allowed to polish another.",
  },
  {
    title: "One next step, with its sum",
    text: "Out of 156 skills, the one that moves you furthest for each hour you put in. The reasons open with a click.",
  },
];

/** Three things that are true of it today. */
export function Statements() {
  return (
    <ul className="statements">
      {statements.map(({ title, text }) => (
        <li key={title}>
          <h2>{title}</h2>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}
