import { cx } from "@/components/ui/cx";

type ProgressLineProps = { number: number; most: number };

/** How far along: a segment per statement for the eye, one sentence for everybody. */
export function ProgressLine({ number, most }: ProgressLineProps) {
  const segments = Array.from({ length: most }, (_, index) => index + 1);
  return (
    <div className="start-progress">
      <span aria-hidden="true" className="start-segments">
        {segments.map((at) => (
          <i key={at} className={cx(at < number && "is-done", at === number && "is-now")} />
        ))}
      </span>
      <span aria-live="polite" aria-atomic="true">
        <span className="sr-only">Statement </span>
        {number} of about {most}
      </span>
    </div>
  );
}
