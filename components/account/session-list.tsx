import { formatMoment } from "@/lib/domain/account/moment";
import type { ActionState } from "@/lib/domain/action-state";
import { EndSessionForm } from "./end-session-form";

type Action = (state: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>;

type SessionListProps = {
  sessions: readonly { id: string; device: string; lastSeenAt: Date; clientKey: string }[];
  currentId: string;
  timeZone: string;
  endOne: Action;
  endOthers: Action;
  clientKey: string;
};

/** Every browser that is signed in, with a way to sign each of them out. */
export function SessionList(props: SessionListProps) {
  const { sessions, currentId, timeZone, endOne, endOthers, clientKey } = props;
  const seen = (at: Date) => formatMoment(at, timeZone);
  return (
    <div className="stack">
      <section className="table-box" aria-label="Signed-in browsers">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Browser</th>
              <th scope="col">Last seen</th>
              <th scope="col">
                <span className="sr-only">End it</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, device, lastSeenAt, clientKey: key }) => (
              <tr key={id}>
                <th scope="row">{device}</th>
                <td>
                  <time dateTime={lastSeenAt.toISOString()}>{seen(lastSeenAt)}</time>
                </td>
                <td>
                  {id === currentId ? (
                    "This browser"
                  ) : (
                    <EndSessionForm
                      action={endOne}
                      clientKey={key}
                      sessionId={id}
                      text="End"
                      label={`End the session of ${device}, last seen ${seen(lastSeenAt)}`}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {sessions.length > 1 && (
        <EndSessionForm action={endOthers} clientKey={clientKey} text="End all others" />
      )}
    </div>
  );
}
