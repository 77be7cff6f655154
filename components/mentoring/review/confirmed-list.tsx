import type { CSSProperties } from "react";
import { RungMark } from "@/components/ladder/rung-mark";
import type { Redrawn } from "@/lib/domain/mentoring/redrawn";
import { shownRating } from "./scale-steps";

type Props = { confirmed: Redrawn["confirmed"]; nameOf: (skillId: string) => string };

/** Each skill that now carries a mentor's rating, with the mark of a rung that is proven. */
export function ConfirmedList({ confirmed, nameOf }: Props) {
  return (
    <ul className="confirmed-list">
      {confirmed.map(({ skillId, value }, index) => (
        <li key={skillId} style={{ "--step": index } as CSSProperties}>
          <RungMark state="confirmed" />
          <a href={`/skills/${skillId}`}>{nameOf(skillId)}</a>
          <b>{shownRating(value)}</b>
        </li>
      ))}
    </ul>
  );
}
