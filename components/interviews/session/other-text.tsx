"use client";

import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import type { DraftField } from "./draft-field";
import { useSession } from "./session-context";

/** Another tab's or device's text beside one's own. Nothing is overwritten before the choice. */
export function OtherText({ draft, name }: { draft: DraftField; name: string }) {
  const { store } = useSession();
  const [other] = draft.others;
  if (!other) return null;
  const { answerId, field } = draft;
  const choose = (choice: "mine" | "theirs") => {
    const mine = store.settle(answerId, field, choice);
    const dropped = choice === "mine" ? other.body : mine;
    showToast({
      text: choice === "mine" ? "Your text is kept." : "The other text is used.",
      onAction: () => store.write(answerId, field, dropped),
    });
  };
  return (
    <div className="session-other" role="alert">
      <p>
        <strong>{name} was also written in another tab or on another device.</strong> Both texts are
        kept. Choose which one counts.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre tabIndex={0}>{other.body === "" ? "(empty)" : other.body}</pre>
      <div className="cluster">
        <Button size="small" onClick={() => choose("theirs")}>
          Use this
        </Button>
        <Button size="small" variant="primary" onClick={() => choose("mine")}>
          Keep mine
        </Button>
      </div>
    </div>
  );
}
