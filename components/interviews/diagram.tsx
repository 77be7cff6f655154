"use client";

import { useEffect, useRef, useState } from "react";
import type { Drawing } from "./draw-diagram";

type Props = {
  /** Mermaid, such as `flowchart LR; A[Client] --> B[API]`. */
  source: string;
  /** What the picture shows, for those who do not see it. */
  label?: string;
};

/** A text that is being typed is drawn when the typing pauses. */
const PAUSE_MILLISECONDS = 400;

/**
 * Boxes and arrows that were written as text. Drawn once they come into view, and again when they
 * or the theme change; the text stays beneath, and is all there is without a script.
 */
export function Diagram({ source, label = "Diagram" }: Props) {
  const figure = useRef<HTMLElement>(null);
  const isSeen = useSeen(figure);
  const theme = useTheme();
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [isFailed, setIsFailed] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme means other colours.
  useEffect(() => {
    const { current } = figure;
    if (!isSeen || !current || source.trim() === "") return;
    let isCurrent = true;
    const draw = async () => {
      const { color, backgroundColor, borderTopColor } = getComputedStyle(current);
      const look = { ink: color, ground: backgroundColor, edge: borderTopColor };
      const drawn = await import("./draw-diagram")
        .then(({ drawDiagram }) => drawDiagram(source, look))
        .catch(() => null);
      if (!isCurrent) return;
      // A sketch that is half typed keeps its last picture.
      if (drawn) setDrawing(drawn);
      setIsFailed(drawn === null);
    };
    const timer = setTimeout(() => void draw(), PAUSE_MILLISECONDS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [source, isSeen, theme]);

  return (
    <figure ref={figure} className="diagram">
      {drawing && (
        // biome-ignore lint/performance/noImgElement: a data address has nothing to optimise.
        <img
          src={drawing.src}
          width={Math.round(drawing.width)}
          height={Math.round(drawing.height)}
          alt={`${label}; its text is below`}
        />
      )}
      {isFailed && (
        <p className="small muted">
          {drawing
            ? "This is the last sketch that could be drawn. The text has changed since."
            : "This text cannot be drawn. A sketch begins like: flowchart LR, and on the next line A[Client] --> B[API]."}
        </p>
      )}
      <details className="disclosure" open={(isFailed && !drawing) || undefined}>
        <summary>The text of the sketch</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <pre tabIndex={0}>{source}</pre>
      </details>
    </figure>
  );
}

/** So long after the page lives, what is far down is drawn as well, for whoever prints the page. */
const UNSEEN_MILLISECONDS = 3_000;

/** True from the moment on at which the element was first near the window, or nothing else is to do. */
function useSeen(element: React.RefObject<HTMLElement | null>): boolean {
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!current || isSeen) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setIsSeen(true);
      },
      { rootMargin: "200px" },
    );
    watch.observe(current);
    const timer = setTimeout(() => setIsSeen(true), UNSEEN_MILLISECONDS);
    return () => {
      watch.disconnect();
      clearTimeout(timer);
    };
  }, [element, isSeen]);
  return isSeen;
}

/** Changes whenever the theme does, whether by the switch or by the system. */
function useTheme(): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const next = () => setTurn((now) => now + 1);
    const system = matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", next);
    const page = new MutationObserver(next);
    const themed = document.querySelector("[data-theme]");
    if (themed) page.observe(themed, { attributes: true, attributeFilter: ["data-theme"] });
    return () => {
      system.removeEventListener("change", next);
      page.disconnect();
    };
  }, []);
  return turn;
}
