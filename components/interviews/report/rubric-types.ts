import type { Act } from "@/components/ui/act";
import type { ScoreCap, ScoreView } from "@/lib/domain/interviews/report-view";

export type Saved = { version: number; savedAt: number; givenAt: number | null };

/** The two acts on a rubric; `mentorshipId` goes with both where a mentor scores. */
export type RubricActs = { readonly save: Act<Saved>; readonly give: Act<Saved> };

export type RubricProps = {
  readonly answerId: string;
  /** Names this rubric on a page of several. */
  readonly title: string;
  readonly dimensions: readonly {
    readonly id: string;
    readonly name: string;
    readonly anchors: readonly string[];
  }[];
  readonly caps: readonly ScoreCap[];
  readonly stored: ScoreView | null;
  readonly acts: RubricActs;
  readonly mentorshipId: string | null;
  readonly timeZone: string;
};

/** What is filled in, as texts and numbers. */
export type Rubric = {
  readonly dimensions: Readonly<Record<string, number>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly words: string;
};
