/**
 * What the rules let pass, each with its reason. An exception that nothing needs any more is itself
 * reported, so this list only grows when somebody decides that it must.
 */

const transaction = "several writes in one transaction, before or around a sign-in";
const availability = "asks whether an error means that the database cannot be reached";

/** Files of app and lib/access that may reach the database past db/queries. */
export const databaseImports = {
  "app/api/health/ready/route.ts": "asks the database whether it answers, and nothing else",
  "app/api/live/streams.ts": "hears whose pages are out of date, and reads no row",
  "instrumentation.ts": "begins to listen for that",
  "lib/access/action.ts": availability,
  "lib/access/route.ts": availability,
  "lib/access/limits.ts": "rate limits are counted through the pool by their own library",
  "lib/access/session.ts": "names the type of a transaction it is handed",
  "lib/access/sign-in.ts": transaction,
  "lib/access/sign-out.ts": transaction,
  "lib/access/sign-up.ts": transaction,
  "lib/access/github.ts": transaction,
};

/** Route handlers that need no wrapper. */
export const bareRoutes = {
  "app/api/health/live/route.ts": "answers whatever the rest does: no session, no database",
  "app/api/framework/anchors/route.ts": "prerendered, the same for everybody, and sees no request",
};

const beforeScope = "runs before there is a session, so nobody holds a scope yet";
const part = "a part of get-review.ts, which has found the review to be the viewer's";
const reported = "a part of get-report.ts, which has found the session to be the reader's";
const inner = "a part of a scoped write; takes the owner it was given, inside its transaction";

/**
 * Exported functions of db/queries without a scope, and the only rooms that may import them.
 * `file#function`.
 */
export const unscopedQueries = {
  "db/queries/accounts.ts#findCredentials": { reason: beforeScope, for: ["lib/access"] },
  "db/queries/accounts.ts#insertAccount": { reason: beforeScope, for: ["lib/access"] },
  "db/queries/accounts.ts#findIdentity": { reason: beforeScope, for: ["lib/access"] },
  "db/queries/accounts.ts#ensureIdentityAccount": { reason: beforeScope, for: ["lib/access"] },
  "db/queries/sessions.ts#findSession": { reason: beforeScope, for: ["lib/access"] },
  "db/queries/sessions.ts#noteSighting": { reason: beforeScope, for: ["lib/access"] },
  "db/queries/sessions.ts#insertSession": { reason: beforeScope, for: ["lib/access"] },
  "db/queries/sessions.ts#deleteSession": { reason: beforeScope, for: ["lib/access"] },
  "db/queries/assessments.ts#recordStartAnswers": {
    reason: beforeScope,
    for: ["app", "lib/access", "db"],
  },
  "db/queries/audit.ts#recordAudit": {
    reason: "only adds a line to the audit trail, which may be about a stranger",
    for: ["db", "lib/access", "app"],
  },
  "db/queries/ledger.ts#lockRecord": { reason: inner, for: ["db"] },
  "db/queries/ledger.ts#lockSkill": { reason: inner, for: ["db"] },
  "db/queries/ledger.ts#appendToLedger": { reason: inner, for: ["db"] },
  "db/queries/ledger.ts#refreshSkills": { reason: inner, for: ["db"] },
  "db/queries/ledger.ts#requireKnownSkills": { reason: "touches no row", for: ["db"] },
  "db/queries/progress.ts#refreshProgressDay": { reason: inner, for: ["db"] },
  "db/queries/record-stats.ts#writeRecordStats": { reason: inner, for: ["db"] },
  "db/queries/standings.ts#selectStandings": { reason: inner, for: ["db"] },
  "db/queries/notify.ts#notify": { reason: inner, for: ["db"] },
  "db/queries/notify.ts#announce": { reason: inner, for: ["db"] },
  "db/queries/outbox.ts#queueMail": {
    reason: "only adds a mail, in the transaction of the act that it tells about",
    for: ["db", "app", "lib/access"],
  },
  "db/queries/interviews/answer-facts.ts#lockAnswer": { reason: inner, for: ["db"] },
  "db/queries/interviews/settle-answer.ts#settleAnswer": { reason: inner, for: ["db"] },
  "db/queries/interviews/settle-ledger.ts#settleLedger": { reason: inner, for: ["db"] },
  "db/queries/interviews/settle-memory.ts#settleMemory": { reason: inner, for: ["db"] },
  "db/queries/interviews/store-score.ts#storeScore": { reason: inner, for: ["db"] },
  "db/queries/interviews/answer-facts.ts#toFacts": { reason: "touches no row", for: ["db"] },
  "db/queries/interviews/answer-facts.ts#givenOf": { reason: "touches no row", for: ["db"] },
  "db/queries/interviews/report-rows.ts#findEnded": { reason: reported, for: ["db"] },
  "db/queries/interviews/report-rows.ts#listTexts": { reason: reported, for: ["db"] },
  "db/queries/interviews/report-rows.ts#listRuns": { reason: reported, for: ["db"] },
  "db/queries/interviews/report-rows.ts#listScores": { reason: reported, for: ["db"] },
  "db/queries/mentoring/roll-up.ts#refreshMentorship": { reason: inner, for: ["db"] },
  "db/queries/mentoring/standing.ts#selectRaterStanding": { reason: inner, for: ["db"] },
  "db/queries/mentoring/goals.ts#closeGoalsByReview": { reason: inner, for: ["db"] },
  "db/queries/mentoring/people-lock.ts#lockPeople": { reason: inner, for: ["db"] },
  "db/queries/mentoring/blocks.ts#isBlockedPair": { reason: inner, for: ["db"] },
  "db/queries/mentoring/blocks.ts#insertBlock": { reason: inner, for: ["db"] },
  "db/queries/mentoring/begin-mentorship.ts#beginMentorship": { reason: inner, for: ["db"] },
  "db/queries/mentoring/end-mentorship.ts#endMentorships": { reason: inner, for: ["db"] },
  "db/queries/mentoring/requeue-reviews.ts#requeueReviews": { reason: inner, for: ["db"] },
  "db/queries/mentoring/requests/candidates.ts#findInhabitedRoute": { reason: inner, for: ["db"] },
  "db/queries/mentoring/requests/candidates.ts#drawMentors": { reason: inner, for: ["db"] },
  "db/queries/mentoring/requests/put-in-queue.ts#inhabited": { reason: inner, for: ["db"] },
  "db/queries/mentoring/requests/put-in-queue.ts#insertOpened": { reason: inner, for: ["db"] },
  "db/queries/mentoring/requests/put-in-queue.ts#soughtOf": {
    reason: "touches no row",
    for: ["db"],
  },
  "db/queries/mentoring/requests/rows.ts#toQueued": { reason: "touches no row", for: ["db"] },
  "db/queries/mentoring/requests/rows.ts#toColumns": { reason: "touches no row", for: ["db"] },
  "db/queries/mentoring/requests/rows.ts#wordsOf": { reason: "touches no row", for: ["db"] },
  "db/queries/mentoring/requests/rows.ts#reviewIdsOf": { reason: "touches no row", for: ["db"] },
  "db/queries/mentoring/requests/rows.ts#lockRow": { reason: inner, for: ["db"] },
  "db/queries/mentoring/requests/rows.ts#lockLive": { reason: inner, for: ["db"] },
  "db/queries/mentoring/requests/rows.ts#saveRow": { reason: inner, for: ["db"] },
  "db/queries/mentoring/requests/tell-mentors.ts#tellMentors": { reason: inner, for: ["db"] },
  "db/queries/mentoring/requests/tell-mentors.ts#announceQueue": { reason: inner, for: ["db"] },
  "db/queries/mentoring/requeue.ts#requeue": { reason: inner, for: ["db"] },
  "db/queries/mentoring/requeue.ts#wantSecondOpinion": { reason: inner, for: ["db"] },
  "db/queries/mentoring/requeue-reviews.ts#targetRungOf": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/ask-third.ts#wantSecond": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/disagreement-rows.ts#storeDisagreement": {
    reason: inner,
    for: ["db"],
  },
  "db/queries/mentoring/reviews/disagreement-rows.ts#toDisagreement": {
    reason: "touches no row",
    for: ["db"],
  },
  "db/queries/mentoring/reviews/disagreements.ts#conclude": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/disagreements.ts#findDisagreement": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/end-reviews.ts#endOpenReviews": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/end-reviews.ts#lapseDisagreements": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/hand-on.ts#handOnReview": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/lock-review.ts#lockMentorship": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/lock-review.ts#lockReview": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/message-rows.ts#insertMessage": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/return-review.ts#sendFeedback": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/review-lines.ts#listArtefacts": { reason: part, for: ["db"] },
  "db/queries/mentoring/reviews/review-lines.ts#listLines": { reason: part, for: ["db"] },
  "db/queries/mentoring/reviews/review-second.ts#findSecond": { reason: part, for: ["db"] },
  "db/queries/mentoring/reviews/review-talk.ts#listDisagreements": { reason: part, for: ["db"] },
  "db/queries/mentoring/reviews/review-talk.ts#listFeedback": { reason: part, for: ["db"] },
  "db/queries/mentoring/reviews/review-talk.ts#listMessages": { reason: part, for: ["db"] },
  "db/queries/mentoring/reviews/review-talk.ts#listRounds": { reason: part, for: ["db"] },
  "db/queries/mentoring/reviews/second-review.ts#beginSecondReview": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/second-review.ts#findOpenSecond": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/second-review.ts#hearSecond": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/second-review.ts#listForSecond": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/snapshot.ts#selectFirstWords": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/snapshot.ts#selectHandedIn": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/snapshot.ts#selectTaken": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/store-review.ts#insertRound": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/store-review.ts#phaseColumns": {
    reason: "touches no row",
    for: ["db"],
  },
  "db/queries/mentoring/reviews/store-review.ts#storeReview": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/submit.ts#insertReview": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/tell.ts#announceReview": { reason: inner, for: ["db"] },
  "db/queries/mentoring/reviews/tell.ts#tellSide": { reason: inner, for: ["db"] },
  "db/queries/interviews/close-session.ts#closeSession": { reason: inner, for: ["db"] },
  "db/queries/interviews/close-session.ts#listWritten": { reason: inner, for: ["db"] },
  "db/queries/interviews/count-practice.ts#isCountDue": { reason: "touches no row", for: ["db"] },
  "db/queries/interviews/count-practice.ts#countPractice": { reason: inner, for: ["db"] },
  "db/queries/interviews/end-interview.ts#endLapsed": { reason: inner, for: ["db"] },
  "db/queries/interviews/on-session.ts#take": { reason: inner, for: ["db"] },
  "db/queries/interviews/session-rows.ts#lockSession": { reason: inner, for: ["db"] },
  "db/queries/interviews/session-rows.ts#toSession": { reason: "touches no row", for: ["db"] },
  "db/queries/interviews/session-rows.ts#storeSession": { reason: inner, for: ["db"] },
  "db/queries/interviews/stored-question.ts#questionOf": {
    reason: "touches no row",
    for: ["db"],
  },
  "db/queries/interviews/stored-question.ts#readQuestionOf": { reason: inner, for: ["db"] },
};

export const exceptions = { databaseImports, bareRoutes, unscopedQueries };
