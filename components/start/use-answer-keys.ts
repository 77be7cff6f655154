import { type RefObject, useEffect } from "react";
import type { StartAnswer } from "@/lib/domain/skills/first-estimate/start";
import { answerChoices } from "./answer-words";

type Keys = { onAnswer: (answer: StartAnswer) => void; onBack: () => void };

/** What a key asks for: an answer, "back", or nothing. */
function meaningOfKey(key: string): StartAnswer | "back" | null {
  if (key === "Backspace" || key === "ArrowLeft") return "back";
  if (key === "s" || key === "S") return "skip";
  return answerChoices.find((choice) => choice.key === key)?.answer ?? null;
}

/**
 * Number keys for who answers with the keyboard. They work while the focus is inside `stage` only,
 * so that they never take a key from the rest of the page or from dictation, and a key that is held
 * down answers once. Pass null while there is nothing to answer.
 */
export function useAnswerKeys(stage: RefObject<HTMLElement | null>, keys: Keys | null): void {
  useEffect(() => {
    const element = stage.current;
    if (element === null || keys === null) return;
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const meaning = meaningOfKey(event.key);
      if (meaning === null) return;
      event.preventDefault();
      if (meaning === "back") keys.onBack();
      else keys.onAnswer(meaning);
    };
    element.addEventListener("keydown", press);
    return () => element.removeEventListener("keydown", press);
  }, [stage, keys]);
}
