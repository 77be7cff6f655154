"use client";

import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from "react";

/**
 * Holds a drawing back until it is in sight, so that the one moment worth watching is not over
 * before anybody has scrolled there. What it looks like is the stylesheet's: with reduced motion,
 * on paper or without a script everything is simply drawn.
 */
export function DrawWhenSeen({
  className,
  style,
  children,
}: {
  className: string;
  style?: CSSProperties;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const box = ref.current;
    if (!box || isSeen) return;
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(true), {
      rootMargin: "0px 0px -25% 0px",
    });
    watcher.observe(box);
    return () => watcher.disconnect();
  }, [isSeen]);
  return (
    <div ref={ref} className={className} style={style} data-draw={isSeen ? "now" : "later"}>
      {children}
    </div>
  );
}
