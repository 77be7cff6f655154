"use client";

import Link from "next/link";
import { useEffect, useState } from "react";

/** Anchors by skill id, index = proficiency. */
export type Anchors = Readonly<Record<string, readonly string[]>>;

let loaded: Promise<Anchors> | null = null;

/** All anchors at once, on the first focus: one cached request instead of 156 rows of text. */
function loadAnchors(version: string): Promise<Anchors> {
  loaded ??= fetch(`/api/framework/anchors?v=${encodeURIComponent(version)}`)
    .then((response) => {
      if (!response.ok) throw new Error(`anchors: ${response.status}`);
      return response.json() as Promise<Anchors>;
    })
    .catch((error: unknown) => {
      loaded = null;
      throw error;
    });
  return loaded;
}

type Props = {
  skillId: string;
  skillName: string;
  claimed: number | null;
  target: number;
  version: string;
};

/** What each number looks like for the skill in hand; the one asked for is marked. */
export function AnchorsPanel({ skillId, skillName, claimed, target, version }: Props) {
  const [anchors, setAnchors] = useState<Anchors | "failed" | null>(null);
  useEffect(() => {
    let isHere = true;
    loadAnchors(version).then(
      (all) => isHere && setAnchors(all),
      () => isHere && setAnchors("failed"),
    );
    return () => {
      isHere = false;
    };
  }, [version]);
  const mine = anchors !== null && anchors !== "failed" ? (anchors[skillId] ?? []) : [];
  return (
    <section className="anchors-panel" aria-label={`What each rating means: ${skillName}`}>
      <p className="kicker">{skillName}</p>
      <h2>What does a {claimed ?? target} look like?</h2>
      {anchors === "failed" && <p>The descriptions could not be loaded.</p>}
      <ol start={0}>
        {mine.map((text, value) => (
          <li key={text} data-current={value === (claimed ?? target) || undefined}>
            <b>{value}</b> {text}
            {value === target && <small> Asked for here.</small>}
          </li>
        ))}
      </ol>
      <p className="small">
        <Link href={`/skills/${skillId}#evidence`} className="link">
          Attach evidence
        </Link>{" "}
        ·{" "}
        <Link href={`/skills/${skillId}`} className="link">
          History and details
        </Link>
      </p>
    </section>
  );
}
