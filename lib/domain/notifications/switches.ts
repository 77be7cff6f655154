import { NOTIFICATION_TYPES, type NotificationType } from "./types";

/** The mail switches as the settings show them: by what a person is doing, not by table. */
const SWITCH_GROUPS = [
  "Finding a mentor",
  "Your skills under review",
  "In every review",
  "When you mentor",
  "Goals and check-ins",
] as const;
export type SwitchGroup = (typeof SWITCH_GROUPS)[number];

type Switch = { readonly group: SwitchGroup; readonly label: string };

const [FINDING, REVIEWED, BOTH, MENTORING, GOALS] = SWITCH_GROUPS;

const SWITCHES: Readonly<Record<NotificationType, Switch>> = {
  "invitation-accepted": { group: FINDING, label: "Somebody accepts your invitation" },
  "request-taken": { group: FINDING, label: "A mentor takes your request" },
  "request-rerouted": { group: FINDING, label: "Your request is shown to more mentors" },
  "request-expired": { group: FINDING, label: "Your request runs out" },
  "mentorship-ended": { group: FINDING, label: "A mentorship ends" },
  "review-completed": { group: REVIEWED, label: "Your mentor has rated your skills" },
  "review-returned": { group: REVIEWED, label: "Your mentor asks for more before rating" },
  "interview-scored": { group: REVIEWED, label: "Your mentor has scored an interview" },
  disagreement: { group: BOTH, label: "You and the other person see a skill differently" },
  message: { group: BOTH, label: "The other person writes in a review" },
  "second-opinion-in": { group: BOTH, label: "A second opinion is in" },
  "review-nudge": { group: BOTH, label: "A review has been waiting for you" },
  "review-timed-out": { group: BOTH, label: "A review ends without an answer" },
  "review-submitted": { group: MENTORING, label: "A learner asks for a review" },
  "review-resubmitted": { group: MENTORING, label: "A learner has answered your remarks" },
  "review-finished": { group: MENTORING, label: "A learner finishes a review" },
  "interview-score-wanted": { group: MENTORING, label: "A learner asks you to score an interview" },
  "request-waiting": { group: MENTORING, label: "A learner is waiting for a mentor like you" },
  "second-opinion-wanted": { group: MENTORING, label: "A second opinion is wanted" },
  "check-in": { group: MENTORING, label: "A learner checks in" },
  vouched: { group: MENTORING, label: "What is vouched for you changes" },
  "check-in-due": { group: GOALS, label: "A check-in is due" },
  note: { group: GOALS, label: "The other person leaves a note" },
  "goal-proposed": { group: GOALS, label: "Your mentor proposes a goal" },
  "goal-met": { group: GOALS, label: "A goal is reached" },
  "goal-missed": { group: GOALS, label: "The date of a goal passes" },
};

/** Every type with its label, group by group in the order of the page. */
export const switchGroups: readonly {
  readonly name: SwitchGroup;
  readonly switches: readonly { readonly type: NotificationType; readonly label: string }[];
}[] = SWITCH_GROUPS.map((name) => ({
  name,
  switches: (Object.keys(SWITCHES) as NotificationType[])
    .filter((type) => SWITCHES[type].group === name)
    .map((type) => ({ type, label: SWITCHES[type].label })),
}));

export const isNotificationType = (value: string): value is NotificationType =>
  (NOTIFICATION_TYPES as readonly string[]).includes(value);
