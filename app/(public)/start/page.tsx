import type { Metadata } from "next";
import { StartFlow } from "@/components/start/start-flow";
import { framework } from "@/content/catalogue";
import { statementPool } from "@/lib/domain/skills/first-estimate/pool";
import "@/components/start/start.css";

export const metadata: Metadata = {
  title: "First estimate",
  description:
    "About twelve short statements, no account, and a first honest guess at your rung on the Python career ladder.",
};

/** Static: the statements travel with the page, and every answer stays in the browser. */
export default function StartPage() {
  const { rungs, skills } = framework();
  const pool = statementPool(framework()).flatMap((statement) => {
    const skill = skills.get(statement.skillId);
    if (skill === undefined) return [];
    const goal = skill.anchors[statement.target] ?? statement.statement;
    return [{ ...statement, name: skill.name, goal }];
  });
  return (
    <div className="start">
      <StartFlow pool={pool} rungs={rungs.map(({ id, name }) => ({ id, name }))} />
      <noscript>
        <h1>The first estimate needs JavaScript.</h1>
        <p className="lead">
          It chooses each statement by your last answer, in your browser, without sending anything.
          You can sign up without it and rate your skills on plain pages.
        </p>
      </noscript>
      <aside className="start-aside" aria-label="About these questions">
        <p>
          “Not yet” is as useful an answer as any other: nobody is asked to do everything, and
          nothing here can be failed.
        </p>
        <p>Your answers stay in this browser until you sign up.</p>
        <p>
          <a className="link" href="/sign-up">
            Skip this and sign up
          </a>
        </p>
      </aside>
    </div>
  );
}
