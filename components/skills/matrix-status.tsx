import { Saved } from "@/components/ui/saved";
import { Kbd } from "@/components/ui/small";
import type { MatrixRow } from "@/lib/domain/skills/matrix";
import type { RatingStore, Snapshot } from "./rating-store";

type Props = {
  snapshot: Snapshot;
  store: RatingStore;
  byId: ReadonlyMap<string, MatrixRow>;
  timeZone: string;
  ratedCount: number;
  totalCount: number;
};

/** How far along, what was saved when, the way back, and the keys. Stays in sight while rating. */
export function MatrixStatus({ snapshot, store, byId, timeZone, ratedCount, totalCount }: Props) {
  const { status, saved, problem, pending } = snapshot;
  const savedName = saved ? byId.get(saved.skillId)?.name : undefined;
  return (
    <div className="matrix-status">
      <p>
        <span>
          {ratedCount} of {totalCount} rated.{" "}
        </span>
        <Saved
          at={saved ? Date.parse(saved.at) : null}
          state={status === "idle" ? "saved" : status === "saving" ? "saving" : "failed"}
          timeZone={timeZone}
        />
        {saved && status === "idle" && (
          <button type="button" className="link" onClick={() => void store.undo()}>
            Undo{savedName ? ` ${savedName}` : ""}
          </button>
        )}
      </p>
      <p className="matrix-keys">
        In a row: <Kbd>↑</Kbd> <Kbd>↓</Kbd> move, <Kbd>0</Kbd>–<Kbd>5</Kbd> rate, <Kbd>N</Kbd> not
        observable, <Kbd>U</Kbd> undo, <Kbd>E</Kbd> evidence
      </p>
      {status === "signed-out" && (
        <p role="alert" className="matrix-alert">
          Your session has ended. {count(pending.size)} kept in this browser:{" "}
          <a href="/sign-in?next=/skills" target="_blank" rel="noopener" className="link">
            sign in again
          </a>
          , then{" "}
          <button type="button" className="link" onClick={() => void store.flush()}>
            save them now
          </button>
          .
        </p>
      )}
      {status === "waiting" && (
        <p role="status" className="matrix-alert">
          Rung cannot be reached at the moment. {count(pending.size)} kept in this browser and saved
          as soon as it answers.
        </p>
      )}
      {problem && (
        <p role="alert" className="matrix-alert">
          {problem}
        </p>
      )}
    </div>
  );
}

const count = (n: number) => (n === 1 ? "One rating is" : `${n} ratings are`);
