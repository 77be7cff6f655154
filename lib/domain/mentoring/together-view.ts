/** How the mentee fared, as both of them see it. */
export type CheckInView = {
  readonly id: string;
  readonly done: string;
  readonly blocked: string;
  readonly next: string;
  /** 1 to 5. */
  readonly confidence: number;
  readonly at: number;
};

/** A note of the thread that the two share. */
export type NoteView = {
  readonly id: string;
  /** Null once the author's account is gone. */
  readonly authorName: string | null;
  readonly isMine: boolean;
  readonly body: string;
  readonly at: number;
};
