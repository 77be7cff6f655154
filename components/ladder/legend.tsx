import type { RungState } from "./geometry";
import { RungMark } from "./rung-mark";

const meanings: readonly { state: RungState; text: string }[] = [
  { state: "confirmed", text: "confirmed: a mentor has looked at the evidence and rated it" },
  { state: "evidenced", text: "evidenced: somebody or something has checked it" },
  { state: "claimed", text: "claimed: your own word, and nothing else yet" },
  { state: "gap", text: "not there yet, which is worth knowing" },
];

/** The four drawings and what they say. */
export function LadderLegend() {
  return (
    <ul className="ladder-legend">
      {meanings.map(({ state, text }) => (
        <li key={state}>
          <RungMark state={state} />
          {text}
        </li>
      ))}
    </ul>
  );
}
