import Link from "next/link";

type Readout = {
  /** A rung's name, or plain words such as "nothing yet". */
  value: string;
  note: string;
  /** Where the note leads, if anywhere. */
  href?: string;
};

type ThreeNumbersProps = { claimed: Readout; supported: Readout; confirmed: Readout };

/** What you say, what evidence supports and what a mentor confirmed: side by side, never mixed. */
export function ThreeNumbers({ claimed, supported, confirmed }: ThreeNumbersProps) {
  return (
    <dl className="three-numbers">
      {[claimed, supported, confirmed].map(({ value, note, href }) => (
        <div key={note}>
          <dt>
            {href === undefined ? (
              note
            ) : (
              <Link href={href} className="link">
                {note}
              </Link>
            )}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
