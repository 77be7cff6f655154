import { newClientKey } from "@/components/ui/client-key";
import { readKept, writeKept } from "@/components/ui/use-kept";
import { type ActionState, idle, messageOf } from "@/lib/domain/action-state";
import type { ScoreView } from "@/lib/domain/interviews/report-view";
import type { Rubric, RubricActs, Saved } from "./rubric-types";

export type RubricSnapshot = {
  readonly rubric: Rubric;
  readonly status: "saved" | "saving" | "failed";
  readonly savedAt: number | null;
  /** What stands on the server where another tab was quicker; both are kept until one is chosen. */
  readonly other: ScoreView | null;
  /** Why nothing is saved or given at the moment. */
  readonly problem: string | null;
};

type Wishes = {
  readonly answerId: string;
  readonly mentorshipId: string | null;
  readonly stored: ScoreView | null;
  readonly acts: RubricActs;
  /** A rubric that is given anew is not saved in between: a given score has no draft. */
  readonly hasDrafts: boolean;
  readonly pauseMilliseconds: number;
};

/**
 * A rubric that saves itself: what changes is kept in this tab at once, and sent when the hand
 * rests. One request is under way at a time; a lost one is sent again under its own key, so that
 * it counts once.
 */
export class RubricStore {
  private version: number;
  private view: RubricSnapshot;
  private isDirty = false;
  private flight: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last: { readonly text: string; readonly key: string } | null = null;
  /** Sent, and never answered: it may well have arrived. */
  private unheard: Rubric | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly place: string;

  constructor(private readonly wishes: Wishes) {
    const { stored, answerId } = wishes;
    this.version = stored?.version ?? 0;
    this.place = `rung.rubric.${answerId}`;
    this.view = {
      rubric: rubricOf(stored),
      status: "saved",
      savedAt: null,
      other: null,
      problem: null,
    };
  }

  snapshot = (): RubricSnapshot => this.view;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what this tab kept and could not save. */
  restore(): void {
    const kept = readKept(this.place)?.rubric;
    if (!kept || !this.wishes.hasDrafts) return;
    try {
      this.change(JSON.parse(kept) as Rubric);
    } catch {
      writeKept(this.place, null);
    }
  }

  change(part: Partial<Rubric>): void {
    const rubric = { ...this.view.rubric, ...part };
    this.isDirty = true;
    writeKept(this.place, { rubric: JSON.stringify(rubric) });
    this.show({ rubric, problem: null });
    if (!this.wishes.hasDrafts) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.wishes.pauseMilliseconds);
  }

  /** Sends what is not saved yet; resolves when nothing is under way. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.wishes.hasDrafts) return;
    if (this.flight) await this.flight;
    if (!this.isDirty || this.view.other) return;
    this.flight = this.send(this.wishes.acts.save).then(() => {
      this.flight = null;
    });
    await this.flight;
  }

  /** Gives the score as it stands; true once it is given. */
  async give(): Promise<boolean> {
    await this.flush();
    if (this.view.other) return false;
    this.isDirty = true;
    return this.send(this.wishes.acts.give);
  }

  /** Of two tabs' rubrics, keeps the other one, or this one over it. */
  choose(which: "mine" | "other"): void {
    const { other } = this.view;
    if (!other) return;
    this.version = other.version;
    this.show({ other: null, problem: null, status: "saved" });
    if (which === "other") {
      writeKept(this.place, null);
      this.isDirty = false;
      this.show({ rubric: rubricOf(other) });
    } else this.change({});
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async send(act: RubricActs["save"]): Promise<boolean> {
    const { answerId, mentorshipId } = this.wishes;
    const sent = cleaned(this.view.rubric);
    // A key is for one act: saving and giving the same are two.
    const text = JSON.stringify([act === this.wishes.acts.give, this.version, sent]);
    const key = this.last?.text === text ? this.last.key : newClientKey();
    this.last = { text, key };
    this.isDirty = false;
    this.show({ status: "saving", problem: null });
    const payload = {
      answerId,
      ...sent,
      baseVersion: this.version,
      clientKey: key,
      ...(mentorshipId === null ? {} : { mentorshipId }),
    };
    let state: ActionState<Saved> | null = null;
    try {
      state = await act(idle, payload);
    } catch {
      // The network is gone, and what was typed is not.
    }
    if (state === null || state.status === "unavailable") this.unheard = sent;
    if (state?.status === "conflict" && this.isOwn(state.value as ScoreView)) {
      this.version = (state.value as ScoreView).version;
      return this.send(act);
    }
    return this.hear(state);
  }

  /** Whether what stands on the server is what this tab sent, and only the answer was lost. */
  private isOwn(stored: ScoreView): boolean {
    const { unheard } = this;
    this.unheard = null;
    return unheard !== null && canonical(unheard) === canonical(rubricOf(stored));
  }

  private hear(state: ActionState<Saved> | null): boolean {
    // What was answered is never sent again as the same act: a refusal may not hold any more.
    if (state && state.status !== "unavailable") this.last = null;
    if (state?.status === "ok") {
      this.version = state.value.version;
      if (!this.isDirty) writeKept(this.place, null);
      this.show({ status: "saved", savedAt: state.value.savedAt });
      return true;
    }
    this.isDirty = true;
    if (state?.status === "conflict") {
      this.show({ status: "failed", other: state.value as ScoreView });
    } else {
      const problem = state === null ? SILENT : (messageOf(state) ?? problemIn(state));
      this.show({ status: "failed", problem });
    }
    return false;
  }

  private show(part: Partial<RubricSnapshot>): void {
    this.view = { ...this.view, ...part };
    for (const listener of this.listeners) listener();
  }
}

const SILENT = "Rung did not answer. What you chose is kept here: try again in a moment.";

const problemIn = (state: ActionState<Saved>): string =>
  (state.status === "invalid" && Object.values(state.problems)[0]) || SILENT;

const rubricOf = (score: ScoreView | null): Rubric => ({
  dimensions: score?.dimensions ?? {},
  notes: score?.notes ?? {},
  words: score?.words ?? "",
});

/** The same text for the same rubric, in whatever order its parts came back. */
const canonical = ({ dimensions, notes, words }: Rubric): string =>
  JSON.stringify([Object.entries(dimensions).toSorted(), Object.entries(notes).toSorted(), words]);

/** As the server will store it. */
const cleaned = ({ dimensions, notes, words }: Rubric): Rubric => ({
  dimensions,
  notes: Object.fromEntries(Object.entries(notes).filter(([, note]) => note.trim() !== "")),
  words: words.trim(),
});
