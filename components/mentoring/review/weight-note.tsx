import { Details } from "@/components/ui/small";
import { JUDGEMENT_SD } from "@/lib/domain/skills/settings";

/** How the ratings weigh, with the reason behind the sentence. */
export function WeightNote({ words, isRater }: { words: string; isRater: boolean }) {
  return (
    <div className="weight-note">
      <p>{words}</p>
      <Details summary="What that means">
        <p className="prose">
          A rating counts as a mentor’s up to the rung that others have confirmed for{" "}
          {isRater ? "you" : "whoever rates"}, or that an administrator vouches for; beyond it as a
          peer’s. In the estimate a mentor is taken to lie within {JUDGEMENT_SD.mentor} points of
          the truth two times in three, a peer within {JUDGEMENT_SD.peer}, and what people say of
          themselves within {JUDGEMENT_SD.self}. Nothing is overwritten: every rating stays, and the
          estimate weighs them all.
        </p>
      </Details>
    </div>
  );
}
