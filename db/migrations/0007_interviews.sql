CREATE TABLE "answer_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"answer_id" uuid NOT NULL,
	"runner" text NOT NULL,
	"runner_id" uuid,
	"status" text NOT NULL,
	"checks" jsonb NOT NULL,
	"share" real NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "answer_runs_runner" CHECK ("answer_runs"."runner" in ('candidate', 'mentor')),
	CONSTRAINT "answer_runs_share" CHECK ("answer_runs"."share" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "answer_scores" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"answer_id" uuid NOT NULL,
	"scorer_id" uuid,
	"role" text NOT NULL,
	"dimensions" jsonb NOT NULL,
	"notes" jsonb NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"given_at" timestamp with time zone,
	CONSTRAINT "answer_scores_role" CHECK ("answer_scores"."role" in ('own', 'mentor')),
	CONSTRAINT "answer_scores_words_length" CHECK (char_length("answer_scores"."words") <= 4000)
);
--> statement-breakpoint
CREATE TABLE "group_memories" (
	"user_id" uuid NOT NULL,
	"variant_group" text NOT NULL,
	"topic_id" text NOT NULL,
	"stability" real NOT NULL,
	"difficulty" real NOT NULL,
	"reps" smallint NOT NULL,
	"lapses" smallint NOT NULL,
	"state" smallint NOT NULL,
	"reviewed_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"last_answer_id" uuid,
	"before" jsonb,
	CONSTRAINT "group_memories_user_id_variant_group_pk" PRIMARY KEY("user_id","variant_group")
);
--> statement-breakpoint
CREATE TABLE "score_requests" (
	"interview_id" uuid NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "score_requests_interview_id_mentorship_id_pk" PRIMARY KEY("interview_id","mentorship_id")
);
--> statement-breakpoint
CREATE TABLE "answer_drafts" (
	"answer_id" uuid NOT NULL,
	"field" text NOT NULL,
	"body" text NOT NULL,
	"version" integer NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "answer_drafts_answer_id_field_pk" PRIMARY KEY("answer_id","field"),
	CONSTRAINT "answer_drafts_body_length" CHECK (char_length("answer_drafts"."body") <= 50000),
	CONSTRAINT "answer_drafts_field" CHECK ("answer_drafts"."field" ~ '^[a-z]{2,20}$')
);
--> statement-breakpoint
CREATE TABLE "answer_leftovers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"answer_id" uuid NOT NULL,
	"field" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "answer_leftovers_body_length" CHECK (char_length("answer_leftovers"."body") <= 50000)
);
--> statement-breakpoint
CREATE TABLE "interview_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"interview_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"question_id" text NOT NULL,
	"question_version" integer NOT NULL,
	"private_question" jsonb,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"level" text NOT NULL,
	"difficulty" smallint NOT NULL,
	"topic_id" text NOT NULL,
	"variant_group" text NOT NULL,
	"is_evidence" boolean NOT NULL,
	"seconds_given" integer,
	"seconds_used" integer DEFAULT 0 NOT NULL,
	"state" text DEFAULT 'unseen' NOT NULL,
	"is_flagged" boolean DEFAULT false NOT NULL,
	"hints_used" smallint DEFAULT 0 NOT NULL,
	"asked" smallint[] DEFAULT '{}'::smallint[] NOT NULL,
	"revealed_at" timestamp with time zone,
	"run_count" integer DEFAULT 0 NOT NULL,
	"has_own_test" boolean DEFAULT false NOT NULL,
	"seen_at" timestamp with time zone,
	"submitted_at" timestamp with time zone,
	"share" real,
	"runner" text,
	"score" real,
	"score_by" text,
	"scored_at" timestamp with time zone,
	"ledger_entry_id" uuid,
	CONSTRAINT "interview_answers_level" CHECK ("interview_answers"."level" in ('intern', 'junior', 'mid', 'senior', 'staff')),
	CONSTRAINT "interview_answers_difficulty" CHECK ("interview_answers"."difficulty" between 1 and 5),
	CONSTRAINT "interview_answers_state" CHECK ("interview_answers"."state" in ('unseen', 'open', 'skipped', 'submitted')),
	CONSTRAINT "interview_answers_seen" CHECK (("interview_answers"."state" = 'unseen') = ("interview_answers"."seen_at" is null)),
	CONSTRAINT "interview_answers_submitted" CHECK (("interview_answers"."state" = 'submitted') = ("interview_answers"."submitted_at" is not null)),
	CONSTRAINT "interview_answers_share" CHECK ("interview_answers"."share" between 0 and 1),
	CONSTRAINT "interview_answers_score" CHECK ("interview_answers"."score" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "interview_draws" (
	"code" text PRIMARY KEY NOT NULL,
	"settings" jsonb NOT NULL,
	"question_ids" text[] NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "interview_draws_code" CHECK ("interview_draws"."code" ~ '^[a-z0-9]{10}$')
);
--> statement-breakpoint
CREATE TABLE "interviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"mode" text NOT NULL,
	"draw_code" text NOT NULL,
	"settings" jsonb NOT NULL,
	"framework_version" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"deadline_at" timestamp with time zone,
	"current_position" smallint DEFAULT 0 NOT NULL,
	"current_since" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	"answer_count" smallint DEFAULT 0 NOT NULL,
	"scored_count" smallint DEFAULT 0 NOT NULL,
	"mean_score" real,
	"mean_difficulty" real,
	"seconds_used" integer DEFAULT 0 NOT NULL,
	"seconds_given" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "interviews_mode" CHECK ("interviews"."mode" in ('mock', 'practice')),
	CONSTRAINT "interviews_clock" CHECK (("interviews"."mode" = 'mock') = ("interviews"."deadline_at" is not null)),
	CONSTRAINT "interviews_end" CHECK (("interviews"."ended_at" is null) = ("interviews"."end_reason" is null)),
	CONSTRAINT "interviews_reason" CHECK ("interviews"."end_reason" in ('finished', 'early', 'lapsed'))
);
--> statement-breakpoint
CREATE TABLE "own_questions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"source" text NOT NULL,
	"question" jsonb NOT NULL,
	"is_for_mentees" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "own_questions_source_length" CHECK (char_length("own_questions"."source") between 1 and 40000)
);
--> statement-breakpoint
ALTER TABLE "answer_runs" ADD CONSTRAINT "answer_runs_answer_id_interview_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."interview_answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_runs" ADD CONSTRAINT "answer_runs_runner_id_users_id_fk" FOREIGN KEY ("runner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_scores" ADD CONSTRAINT "answer_scores_answer_id_interview_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."interview_answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_scores" ADD CONSTRAINT "answer_scores_scorer_id_users_id_fk" FOREIGN KEY ("scorer_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_memories" ADD CONSTRAINT "group_memories_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_memories" ADD CONSTRAINT "group_memories_last_answer_id_interview_answers_id_fk" FOREIGN KEY ("last_answer_id") REFERENCES "public"."interview_answers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_requests" ADD CONSTRAINT "score_requests_interview_id_interviews_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_requests" ADD CONSTRAINT "score_requests_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_drafts" ADD CONSTRAINT "answer_drafts_answer_id_interview_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."interview_answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_leftovers" ADD CONSTRAINT "answer_leftovers_answer_id_interview_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."interview_answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_answers" ADD CONSTRAINT "interview_answers_interview_id_interviews_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_answers" ADD CONSTRAINT "interview_answers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_answers" ADD CONSTRAINT "interview_answers_ledger_entry_id_ledger_entries_id_fk" FOREIGN KEY ("ledger_entry_id") REFERENCES "public"."ledger_entries"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_draw_code_interview_draws_code_fk" FOREIGN KEY ("draw_code") REFERENCES "public"."interview_draws"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_questions" ADD CONSTRAINT "own_questions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_runs_answer_id_idx" ON "answer_runs" USING btree ("answer_id","at");--> statement-breakpoint
CREATE INDEX "answer_runs_runner_id_idx" ON "answer_runs" USING btree ("runner_id") WHERE "answer_runs"."runner_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "answer_scores_scorer_idx" ON "answer_scores" USING btree ("answer_id","scorer_id");--> statement-breakpoint
CREATE INDEX "answer_scores_scorer_id_idx" ON "answer_scores" USING btree ("scorer_id") WHERE "answer_scores"."scorer_id" is not null;--> statement-breakpoint
CREATE INDEX "group_memories_due_idx" ON "group_memories" USING btree ("user_id","due_at");--> statement-breakpoint
CREATE INDEX "group_memories_last_answer_id_idx" ON "group_memories" USING btree ("last_answer_id") WHERE "group_memories"."last_answer_id" is not null;--> statement-breakpoint
CREATE INDEX "score_requests_mentorship_id_idx" ON "score_requests" USING btree ("mentorship_id","at");--> statement-breakpoint
CREATE INDEX "answer_leftovers_answer_id_idx" ON "answer_leftovers" USING btree ("answer_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "interview_answers_position_idx" ON "interview_answers" USING btree ("interview_id","position");--> statement-breakpoint
CREATE INDEX "interview_answers_user_id_idx" ON "interview_answers" USING btree ("user_id","seen_at" DESC NULLS LAST,"topic_id","variant_group","score");--> statement-breakpoint
CREATE INDEX "interview_answers_ledger_entry_id_idx" ON "interview_answers" USING btree ("ledger_entry_id") WHERE "interview_answers"."ledger_entry_id" is not null;--> statement-breakpoint
CREATE INDEX "interviews_user_id_idx" ON "interviews" USING btree ("user_id","started_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "interviews_draw_code_idx" ON "interviews" USING btree ("draw_code");--> statement-breakpoint
CREATE UNIQUE INDEX "interviews_open_idx" ON "interviews" USING btree ("user_id") WHERE "interviews"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "interviews_lapsing_idx" ON "interviews" USING btree ("started_at") WHERE "interviews"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "own_questions_user_id_idx" ON "own_questions" USING btree ("user_id","at");