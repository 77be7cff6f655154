import { Details } from "@/components/ui/small";
import { counted, sentence } from "@/lib/domain/count-words";
import { dateText } from "@/lib/domain/dates";
import type { CheckInView } from "@/lib/domain/mentoring/together-view";

type Props = { checkIns: readonly CheckInView[]; timeZone: string };

const SHOWN_AT_ONCE = 2;

/** Check-ins, newest first; the older ones fold away. */
export function CheckInList({ checkIns, timeZone }: Props) {
  const [latest, earlier] = [checkIns.slice(0, SHOWN_AT_ONCE), checkIns.slice(SHOWN_AT_ONCE)];
  const list = (shown: readonly CheckInView[]) => (
    <ol className="check-ins">
      {shown.map((checkIn) => (
        <CheckIn key={checkIn.id} checkIn={checkIn} timeZone={timeZone} />
      ))}
    </ol>
  );
  return (
    <>
      {list(latest)}
      {earlier.length > 0 && (
        <Details summary={sentence(counted(earlier.length, "earlier check-in"))}>
          {list(earlier)}
        </Details>
      )}
    </>
  );
}

function CheckIn({ checkIn, timeZone }: { checkIn: CheckInView; timeZone: string }) {
  const { at, confidence, done, blocked, next } = checkIn;
  return (
    <li className="check-in">
      <p className="check-in-head">
        <time dateTime={new Date(at).toISOString()}>{dateText(at, timeZone)}</time>
        <span className="small muted">
          confidence <span className={`rate rate-${confidence}`}>{confidence}</span> of 5
        </span>
      </p>
      <dl>
        <dt>Did</dt>
        <dd>{done}</dd>
        {blocked && (
          <>
            <dt>In the way</dt>
            <dd>{blocked}</dd>
          </>
        )}
        <dt>Next</dt>
        <dd>{next}</dd>
      </dl>
    </li>
  );
}
