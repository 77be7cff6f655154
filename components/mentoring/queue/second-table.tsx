import type { Act } from "@/components/ui/act";
import { ActButton } from "../review/act-button";

export type SecondView = {
  readonly id: string;
  /** "4 skills". */
  readonly skills: string;
  readonly rung: string;
  readonly waiting: string;
  readonly readUntil: string | null;
  readonly firstKey: string;
};

/** Reviews on which a second opinion is wanted: how much it is, and for how long it has waited. */
export function SecondTable({ rows, lock }: { rows: readonly SecondView[]; lock: Act }) {
  return (
    <section className="table-box second-table" aria-label="Second opinions wanted">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">To rate</th>
            <th scope="col">Aims at</th>
            <th scope="col">Waiting for</th>
            <th scope="col">
              <span className="sr-only">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, skills, rung, waiting, readUntil, firstKey }) => (
            <tr key={id}>
              <th scope="row">{skills}</th>
              <td>{rung}</td>
              <td>{waiting}</td>
              <td className="second-act">
                {readUntil !== null ? (
                  <span className="muted">taken aside until {readUntil}</span>
                ) : (
                  <ActButton act={lock} fields={{ requestId: id }} firstKey={firstKey} size="small">
                    Take aside
                    <span className="sr-only">
                      {" "}
                      {skills} of somebody who aims at {rung}
                    </span>
                  </ActButton>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
