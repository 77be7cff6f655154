"use client";

import { Suspense, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { lazyPart } from "@/components/ui/lazy-part";
import { useSession } from "./session-context";
import type { ShownField } from "./shown-fields";
import { useDraftField } from "./use-drafts";
import { WordsField } from "./words-field";

const Diagram = lazyPart(async () => (await import("../diagram")).Diagram);

const UNREACHED = "What draws could not be loaded. Look at your connection and try again.";

type Drawn = { source: string; problem: string | null };

/** Boxes and arrows as text; drawn when asked to, by a script that is loaded only then. */
export function SketchField({ shown }: { shown: ShownField }) {
  const { view, store } = useSession();
  const body = useDraftField(store, view.answer.id, shown.field)?.body ?? "";
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [isDrawing, setIsDrawing] = useState(false);
  const place = useRef<HTMLDivElement>(null);

  // What was asked for is brought into view, which is also when it is drawn.
  useEffect(() => {
    if (drawn) place.current?.scrollIntoView({ block: "nearest" });
  }, [drawn]);

  async function draw() {
    setIsDrawing(true);
    try {
      const { sketchProblem, sketchSource } = await import("./sketch-text");
      setDrawn({ source: sketchSource(body), problem: await sketchProblem(body) });
    } catch {
      setDrawn({ source: body, problem: UNREACHED });
    }
    setIsDrawing(false);
  }

  return (
    <div className="session-sketch">
      <WordsField shown={shown} rows={4} />
      <div className="cluster needs-script">
        <Button size="small" isPending={isDrawing} pendingText="Drawing" onClick={draw}>
          Draw
        </Button>
        <span className="field-hint">The drawing stays as it is until you draw again.</span>
      </div>
      <div aria-live="polite">
        {drawn?.problem && <p className="field-error">{drawn.problem}</p>}
      </div>
      <div ref={place}>
        {drawn && drawn.problem === null && (
          <Suspense>
            <Diagram source={drawn.source} label="Your boxes and arrows" />
          </Suspense>
        )}
      </div>
    </div>
  );
}
