"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import type { ProficiencyLabel } from "@/lib/domain/skills/framework";
import type { MatrixRow } from "@/lib/domain/skills/matrix";
import { AnchorsPanel } from "./anchors-panel";
import { readMatrixKey } from "./matrix-keys";
import { MatrixLine } from "./matrix-line";
import { MatrixStatus } from "./matrix-status";
import type { Known, Rating } from "./rating-values";
import { ScalePanel } from "./scale-panel";
import { type RatingActions, useRatings } from "./use-ratings";

type Props = {
  ownerId: string;
  rows: readonly MatrixRow[];
  areaNames: Readonly<Record<string, string>>;
  rungNames: Readonly<Record<string, string>>;
  frameworkVersion: string;
  timeZone: string;
  /** Rated skills in the whole framework, when the page was made, and how many there are. */
  ratedCount: number;
  totalCount: number;
  /** What the numbers mean for any skill, shown until one is in hand. */
  scale: readonly ProficiencyLabel[];
  actions: RatingActions;
};

/** The fast mode: arrows move, numbers rate, everything saves itself. */
export function SkillMatrix(props: Props) {
  const { ownerId, rows, areaNames, rungNames, frameworkVersion, actions, scale } = props;
  const { store, snapshot } = useRatings(ownerId, actions);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const byId = useMemo(() => new Map(rows.map((row) => [row.skillId, row])), [rows]);
  const groups = useMemo(() => groupByArea(rows), [rows]);
  const current = byId.get(currentId ?? "");
  const newlyRated = rows.filter((row) => isNewlyRated(row, store.read(row.skillId, row))).length;

  const rate = useCallback(
    (skillId: string, rating: Rating) => {
      const row = byId.get(skillId);
      if (row) store.rate(skillId, rating, row);
    },
    [byId, store],
  );
  const settle = useCallback(
    (skillId: string, choice: "mine" | "stored") => store.settle(skillId, choice),
    [store],
  );

  function onKeyDown(event: KeyboardEvent) {
    const skillId = (event.target as HTMLElement).closest<HTMLElement>("[data-skill]")?.dataset
      .skill;
    const key = readMatrixKey(event);
    if (!skillId || !key) return;
    event.preventDefault();
    if (key.kind === "rate") rate(skillId, key.rating);
    else if (key.kind === "undo") void store.undo();
    else if (key.kind === "evidence") router.push(`/skills/${skillId}#evidence`);
    else focusRow(list.current, skillId, key.by);
  }

  return (
    <div className="matrix">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: adds keys to the radio buttons inside */}
      <div ref={list} onKeyDown={onKeyDown}>
        <MatrixStatus
          {...props}
          ratedCount={props.ratedCount + newlyRated}
          snapshot={snapshot}
          store={store}
          byId={byId}
        />
        {groups.map(({ area, members }) => (
          <section key={area} aria-labelledby={`area-${area}`}>
            <h2 id={`area-${area}`} className="matrix-area">
              {areaNames[area]}{" "}
              <small>{members.length === 1 ? "1 skill" : `${members.length} skills`}</small>
            </h2>
            <ul className="matrix-rows">
              {members.map((row) => (
                <MatrixLine
                  key={row.skillId}
                  row={row}
                  known={store.read(row.skillId, row)}
                  conflict={snapshot.conflicts.get(row.skillId)}
                  isCurrent={row.skillId === currentId}
                  rungNames={rungNames}
                  onRate={rate}
                  onFocus={setCurrentId}
                  onSettle={settle}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <aside className="matrix-aside">
        {!current && <ScalePanel scale={scale} />}
        {current && (
          <AnchorsPanel
            skillId={current.skillId}
            skillName={current.name}
            claimed={store.read(current.skillId, current).claimed}
            target={current.target}
            version={frameworkVersion}
          />
        )}
      </aside>
    </div>
  );
}

function isNewlyRated(row: MatrixRow, known: Known): boolean {
  const isRatedNow = known.claimed !== null || known.isNotObservable;
  return isRatedNow && row.states.includes("unrated");
}

function groupByArea(rows: readonly MatrixRow[]) {
  const groups: { area: string; members: MatrixRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.area === row.area) last.members.push(row);
    else groups.push({ area: row.area, members: [row] });
  }
  return groups;
}

/** Moves to the chosen (else first) box of a neighbouring row. */
function focusRow(list: HTMLElement | null, skillId: string, by: 1 | -1) {
  const all = [...(list?.querySelectorAll<HTMLElement>("[data-skill]") ?? [])];
  const next = all[all.findIndex((row) => row.dataset.skill === skillId) + by];
  const boxes = next?.querySelectorAll<HTMLInputElement>("input") ?? [];
  const box = [...boxes].find((input) => input.checked) ?? boxes[0];
  box?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
