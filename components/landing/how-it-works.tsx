import type { ReactNode } from "react";
import { LadderTable } from "../ladder/ladder-table";
import { buttonLook } from "../ui/button";
import { Details } from "../ui/small";
import { exampleLadder } from "./example-ladder";

const steps = [
  {
    title: "Answer about a dozen questions",
    text: "Each is something a developer can or cannot yet do. They begin near where you place yourself and move with your answers. Skip any, stop and return: nothing is lost.",
  },
  {
    title: "See a first estimate, and keep it",
    text: "You get your rung by your own account, how wide the doubt still is, and one thing to do next. No account is needed up to here; sign up and every answer comes along.",
  },
  {
    title: "Have your work looked at",
    text: "Attach what shows a skill: a pull request, a document, a talk. A mentor, one you invite or one who takes your request, rates it without seeing your own number. Then you compare.",
  },
  {
    title: "Come back and compare",
    text: "Knowledge that rests fades, so the estimate does too. Any earlier day can be laid beside today: what was met, what went stale, how far you moved.",
  },
];

/** A newcomer's minute: four steps, then what each rung is trusted with. */
export function HowItWorks({ children }: { children: ReactNode }) {
  return (
    <section id="how-it-works" className="how" aria-labelledby="how-title">
      <h2 id="how-title">How it works</h2>
      <ol className="how-steps">
        {steps.map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <h2>The five rungs</h2>
      <p className="muted prose">
        A rung counts as yours when all of its core skills are met, three quarters of the supporting
        ones, and every rung below. Years are shown for orientation and never hold you back.
      </p>
      {children}
      <Details summary="The example ladder above, as a table">
        <LadderTable rungs={exampleLadder} />
      </Details>
      <div className="how-end">
        <a href="/start" className={buttonLook({ variant: "primary", size: "large" })}>
          Find your rung
        </a>
      </div>
    </section>
  );
}
