import { useEffect, useReducer, useRef, useState } from "react";
import { advance, beginning, type Journey, type Move } from "./journey";
import { keepStart, parseStart, readStart, START_KEY } from "./stored-start";

/**
 * The journey, kept in the browser after every move of the person's own. What another tab writes is
 * taken over and never written back: two tabs would answer each other for ever. `isKept` is false
 * once the browser has refused to keep something.
 */
export function useJourney(known: ReadonlySet<string>): {
  journey: Journey;
  move: (move: Move) => void;
  isKept: boolean;
} {
  const [journey, move] = useReducer(advance, beginning);
  const [isKept, setIsKept] = useState(true);
  const keptTurn = useRef(0);

  useEffect(() => {
    move({ is: "found", start: readStart(known) });
    const listen = (event: StorageEvent) => {
      // The key is null when everything was cleared at once.
      if (event.key !== START_KEY && event.key !== null) return;
      move({ is: "heard", start: parseStart(event.newValue, known) });
    };
    window.addEventListener("storage", listen);
    return () => window.removeEventListener("storage", listen);
  }, [known]);

  useEffect(() => {
    if (keptTurn.current === journey.turn) return;
    keptTurn.current = journey.turn;
    setIsKept(keepStart(journey.start));
  }, [journey]);

  return { journey, move, isKept };
}
