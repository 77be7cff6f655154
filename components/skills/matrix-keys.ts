import type { KeyboardEvent } from "react";
import type { Rating } from "./rating-values";

export type MatrixKey =
  | { kind: "move"; by: 1 | -1 }
  | { kind: "rate"; rating: Rating }
  | { kind: "undo" }
  | { kind: "evidence" };

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** What a key means on a row; null where it keeps its usual meaning. Left and right stay native. */
export function readMatrixKey(event: Pressed): MatrixKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (/^[0-5]$/.test(event.key)) return { kind: "rate", rating: Number(event.key) };
  // Lower case, because Caps Lock must not take the keys away.
  switch (event.key.toLowerCase()) {
    case "arrowdown":
      return { kind: "move", by: 1 };
    case "arrowup":
      return { kind: "move", by: -1 };
    case "n":
    case "-":
      return { kind: "rate", rating: null };
    case "u":
      return { kind: "undo" };
    case "e":
      return { kind: "evidence" };
    default:
      return null;
  }
}
