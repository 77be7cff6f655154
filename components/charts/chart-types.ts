import type { Point } from "./scales";

export type ProgressData = {
  /** 0 to 100 at moments in ms, in order of time. */
  readonly points: readonly Point[];
  /** Where it may go; drawn dashed. */
  readonly projected?: readonly Point[];
  /** What happened on the way, such as "2 confirmed". */
  readonly marks?: readonly { readonly at: number; readonly text: string }[];
  readonly timeZone: string;
};

export type RadarAxis = {
  readonly name: string;
  /** 0 to 5. */
  readonly now: number;
  readonly earlier?: number | null;
};

export type RadarData = {
  readonly axes: readonly RadarAxis[];
  readonly nowLabel: string;
  readonly earlierLabel?: string | undefined;
};

export type SessionsData = {
  /** In order of time: score 0 to 100, mean difficulty 1 to 5. */
  readonly sessions: readonly {
    readonly at: number;
    readonly percent: number;
    readonly difficulty: number;
  }[];
  readonly timeZone: string;
};
