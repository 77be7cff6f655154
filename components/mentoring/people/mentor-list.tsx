import { VouchForm } from "./vouch-form";
import type { ShownVouch, VouchActs } from "./vouch-ways";

export type ListedMentor = {
  id: string;
  name: string;
  /** What they offer and how many they mentor. */
  line: string;
  /** The rung that others have confirmed, by its name. */
  confirmed: string | null;
  inForce: (ShownVouch & { text: string }) | null;
  clientKey: string;
  /** The administrator themselves: nobody vouches for themselves. */
  isOwn: boolean;
};

type MentorListProps = VouchActs & {
  mentors: readonly ListedMentor[];
  rungs: readonly { id: string; name: string }[];
};

/** Everybody who offers to mentor or mentors, with what their ratings rest on. */
export function MentorList({ mentors, rungs, vouch, withdraw }: MentorListProps) {
  return (
    <ul className="mentor-list">
      {mentors.map((mentor) => (
        <li key={mentor.id}>
          <div>
            <b dir="auto">{mentor.name}</b>
            <p className="small muted">{mentor.line}</p>
          </div>
          <p className="small">
            {mentor.confirmed === null
              ? "No rung confirmed by others"
              : `Confirmed by others: ${mentor.confirmed}`}
            <br />
            {mentor.inForce?.text ?? "Nobody vouches"}
          </p>
          {mentor.isOwn ? (
            <p className="small muted">
              This is you. Only another administrator can vouch for you.
            </p>
          ) : (
            <VouchForm
              mentor={mentor}
              inForce={mentor.inForce}
              rungs={rungs}
              acts={{ vouch, withdraw }}
              clientKey={mentor.clientKey}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
