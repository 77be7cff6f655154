import { Ladder } from "../ladder/ladder";
import { LadderStrip } from "../ladder/ladder-strip";
import { LadderLegend } from "../ladder/legend";
import { buttonLook } from "../ui/button";
import { exampleLabel, exampleLadder } from "./example-ladder";

/** What Rung is for, the one thing to do, and the ladder that will carry the answer. */
export function Hero() {
  return (
    <div className="hero">
      <div>
        <h1>
          Know your rung. <br />
          Prove it. Climb.
        </h1>
        <p className="hero-lead">
          Rung is for Python developers who want a straight answer: which rung of the ladder from
          intern to staff you stand on, what backs that up, and which single step brings the next
          one closer.
        </p>
        <div className="hero-action">
          <a href="/start" className={buttonLook({ variant: "primary", size: "large" })}>
            Find your rung in five minutes
          </a>
          <p className="small muted">
            No account to begin with. Your answers stay in your browser until you sign up.
          </p>
        </div>
        <LadderLegend />
      </div>
      <div className="hero-ladder">
        <div className="max-lg:hidden">
          <Ladder rungs={exampleLadder} label={exampleLabel} size="hero" />
        </div>
        <div className="lg:hidden max-w-xl">
          <LadderStrip rungs={exampleLadder} label={exampleLabel} />
        </div>
      </div>
    </div>
  );
}
