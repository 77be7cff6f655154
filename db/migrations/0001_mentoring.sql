CREATE TABLE "administrator_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code_hash" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone,
	"used_by" uuid
);
--> statement-breakpoint
CREATE TABLE "administrators" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vouches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentor_id" uuid NOT NULL,
	"rung_id" text NOT NULL,
	"vouched_by" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "vouches_rung" CHECK ("vouches"."rung_id" in ('intern', 'junior', 'mid', 'senior', 'staff'))
);
--> statement-breakpoint
CREATE TABLE "check_ins" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"done" text NOT NULL,
	"blocked" text DEFAULT '' NOT NULL,
	"next" text NOT NULL,
	"confidence" smallint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "check_ins_confidence" CHECK ("check_ins"."confidence" between 1 and 5),
	CONSTRAINT "check_ins_words" CHECK (char_length("check_ins"."done") between 1 and 2000 and char_length("check_ins"."blocked") <= 2000 and char_length("check_ins"."next") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "goals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentee_id" uuid NOT NULL,
	"mentorship_id" uuid,
	"skill_id" text NOT NULL,
	"from_level" smallint NOT NULL,
	"to_level" smallint NOT NULL,
	"due_on" date NOT NULL,
	"planned_evidence" text NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_review_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "goals_state" CHECK ("goals"."state" in ('active', 'met', 'missed', 'dropped')),
	CONSTRAINT "goals_levels" CHECK ("goals"."from_level" between 0 and 4 and "goals"."to_level" between 1 and 5 and "goals"."from_level" < "goals"."to_level"),
	CONSTRAINT "goals_evidence_length" CHECK (char_length("goals"."planned_evidence") between 1 and 500)
);
--> statement-breakpoint
CREATE TABLE "mentorship_notes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"author_id" uuid,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "mentorship_notes_body_length" CHECK (char_length("mentorship_notes"."body") between 1 and 4000)
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"inviter_id" uuid NOT NULL,
	"inviter_role" text NOT NULL,
	"token_hash" text NOT NULL,
	"email" text,
	"words" text DEFAULT '' NOT NULL,
	"sections" text[] DEFAULT '{}'::text[] NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"declined_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "invitations_role" CHECK ("invitations"."inviter_role" in ('mentee', 'mentor')),
	CONSTRAINT "invitations_sections" CHECK ("invitations"."sections" <@ array['skills', 'interviews', 'postings', 'portfolio', 'career']),
	CONSTRAINT "invitations_words_length" CHECK (char_length("invitations"."words") <= 1000),
	CONSTRAINT "invitations_email_length" CHECK (char_length("invitations"."email") <= 254)
);
--> statement-breakpoint
CREATE TABLE "mentor_blocks" (
	"blocker_id" uuid NOT NULL,
	"blocked_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "mentor_blocks_blocker_id_blocked_id_pk" PRIMARY KEY("blocker_id","blocked_id"),
	CONSTRAINT "mentor_blocks_two_people" CHECK ("mentor_blocks"."blocker_id" <> "mentor_blocks"."blocked_id")
);
--> statement-breakpoint
CREATE TABLE "mentor_offers" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"is_open" boolean DEFAULT true NOT NULL,
	"specialisation_ids" text[] DEFAULT '{}'::text[] NOT NULL,
	"rung_ids" text[] DEFAULT '{}'::text[] NOT NULL,
	"capacity" smallint NOT NULL,
	"languages" text[] DEFAULT '{}'::text[] NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mentor_offers_capacity_range" CHECK ("mentor_offers"."capacity" between 1 and 50),
	CONSTRAINT "mentor_offers_about_length" CHECK (char_length("mentor_offers"."about") <= 1000),
	CONSTRAINT "mentor_offers_languages_count" CHECK (cardinality("mentor_offers"."languages") <= 8)
);
--> statement-breakpoint
CREATE TABLE "mentor_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentee_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"review_id" uuid,
	"target_rung_id" text NOT NULL,
	"specialisation_id" text,
	"words" text DEFAULT '' NOT NULL,
	"sections" text[] DEFAULT '{}'::text[] NOT NULL,
	"state" text NOT NULL,
	"route" smallint DEFAULT 0 NOT NULL,
	"opened_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"locked_by" uuid,
	"locked_until" timestamp with time zone,
	"taken_by" uuid,
	"taken_at" timestamp with time zone,
	"excluded_ids" uuid[] DEFAULT '{}'::uuid[] NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "mentor_requests_kind" CHECK ("mentor_requests"."kind" in ('mentorship', 'second-opinion')),
	CONSTRAINT "mentor_requests_state" CHECK ("mentor_requests"."state" in ('draft', 'open', 'accepted', 'withdrawn', 'expired')),
	CONSTRAINT "mentor_requests_route" CHECK ("mentor_requests"."route" between 0 and 2),
	CONSTRAINT "mentor_requests_sections" CHECK ("mentor_requests"."sections" <@ array['skills', 'interviews', 'postings', 'portfolio', 'career']),
	CONSTRAINT "mentor_requests_words_length" CHECK (char_length("mentor_requests"."words") <= 1000),
	CONSTRAINT "mentor_requests_second_of" CHECK ("mentor_requests"."kind" = 'mentorship' or "mentor_requests"."review_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "mentorships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentee_id" uuid NOT NULL,
	"mentor_id" uuid,
	"sections" text[] DEFAULT '{}'::text[] NOT NULL,
	"check_in_rhythm" text DEFAULT 'weekly' NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"open_reviews" smallint DEFAULT 0 NOT NULL,
	"waiting_since" timestamp with time zone,
	"open_disagreements" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "mentorships_two_people" CHECK ("mentorships"."mentee_id" <> "mentorships"."mentor_id"),
	CONSTRAINT "mentorships_mentor_while_live" CHECK ("mentorships"."ended_at" is not null or "mentorships"."mentor_id" is not null),
	CONSTRAINT "mentorships_sections" CHECK ("mentorships"."sections" <@ array['skills', 'interviews', 'postings', 'portfolio', 'career']),
	CONSTRAINT "mentorships_rhythm" CHECK ("mentorships"."check_in_rhythm" in ('weekly', 'fortnightly')),
	CONSTRAINT "mentorships_end" CHECK (("mentorships"."ended_at" is null) = ("mentorships"."end_reason" is null) and "mentorships"."end_reason" in ('mentee-left', 'mentor-left', 'mentor-changed', 'blocked', 'account-deleted'))
);
--> statement-breakpoint
CREATE TABLE "notification_settings" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"muted_mail" text[] DEFAULT '{}'::text[] NOT NULL,
	"quiet_from" smallint,
	"quiet_to" smallint,
	"batch_minutes" integer DEFAULT 15 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "notification_settings_quiet" CHECK (("notification_settings"."quiet_from" is null) = ("notification_settings"."quiet_to" is null) and "notification_settings"."quiet_from" between 0 and 1439 and "notification_settings"."quiet_to" between 0 and 1439),
	CONSTRAINT "notification_settings_batch" CHECK ("notification_settings"."batch_minutes" between 0 and 1440)
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"type" text NOT NULL,
	"href" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"mail_state" text DEFAULT 'none' NOT NULL,
	"mail_after" timestamp with time zone,
	CONSTRAINT "notifications_mail_state" CHECK ("notifications"."mail_state" in ('none', 'due', 'mailed')),
	CONSTRAINT "notifications_href" CHECK ("notifications"."href" like '/%' and char_length("notifications"."href") <= 300)
);
--> statement-breakpoint
CREATE TABLE "outgoing_mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"send_after" timestamp with time zone NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"last_error" text,
	"sent_at" timestamp with time zone,
	"gave_up_at" timestamp with time zone,
	CONSTRAINT "outgoing_mails_kind" CHECK ("outgoing_mails"."kind" in ('notifications', 'invitation', 'security'))
);
--> statement-breakpoint
CREATE TABLE "disagreements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"review_id" uuid NOT NULL,
	"skill_id" text NOT NULL,
	"self_rating" smallint NOT NULL,
	"mentor_rating" double precision NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"third_rating" double precision,
	"is_third_in" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "disagreements_state" CHECK ("disagreements"."state" in ('open', 'discussed', 'self_revised', 'mentor_revised', 'third_rater', 'kept_both'))
);
--> statement-breakpoint
CREATE TABLE "feedback_points" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"review_id" uuid NOT NULL,
	"round" smallint NOT NULL,
	"skill_id" text NOT NULL,
	"artefact_id" uuid,
	"type" text NOT NULL,
	"situation" text NOT NULL,
	"behaviour" text NOT NULL,
	"impact" text NOT NULL,
	"next_step" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"resolved_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "feedback_points_type" CHECK ("feedback_points"."type" in ('essential', 'actionable', 'celebratory')),
	CONSTRAINT "feedback_points_words" CHECK (char_length("feedback_points"."situation") between 1 and 1000 and char_length("feedback_points"."behaviour") between 1 and 1000 and char_length("feedback_points"."impact") between 1 and 1000 and char_length("feedback_points"."next_step") between 1 and 1000)
);
--> statement-breakpoint
CREATE TABLE "feedback_snippets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"skill_id" text,
	"proficiency" smallint,
	"type" text NOT NULL,
	"title" text NOT NULL,
	"situation" text DEFAULT '' NOT NULL,
	"behaviour" text DEFAULT '' NOT NULL,
	"impact" text DEFAULT '' NOT NULL,
	"next_step" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "feedback_snippets_type" CHECK ("feedback_snippets"."type" in ('essential', 'actionable', 'celebratory')),
	CONSTRAINT "feedback_snippets_title_length" CHECK (char_length("feedback_snippets"."title") between 1 and 120),
	CONSTRAINT "feedback_snippets_proficiency" CHECK ("feedback_snippets"."proficiency" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "review_evidence" (
	"review_id" uuid NOT NULL,
	"round" smallint NOT NULL,
	"skill_id" text NOT NULL,
	"artefact_id" uuid NOT NULL,
	"is_looked_at" boolean DEFAULT false NOT NULL,
	CONSTRAINT "review_evidence_review_id_round_skill_id_artefact_id_pk" PRIMARY KEY("review_id","round","skill_id","artefact_id")
);
--> statement-breakpoint
CREATE TABLE "review_messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"review_id" uuid NOT NULL,
	"disagreement_id" uuid,
	"feedback_id" uuid,
	"author_id" uuid,
	"side" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_messages_side" CHECK ("review_messages"."side" in ('mentee', 'mentor')),
	CONSTRAINT "review_messages_body_length" CHECK (char_length("review_messages"."body") between 1 and 4000)
);
--> statement-breakpoint
CREATE TABLE "review_rounds" (
	"review_id" uuid NOT NULL,
	"round" smallint NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"returned_at" timestamp with time zone,
	"return_words" text DEFAULT '' NOT NULL,
	CONSTRAINT "review_rounds_review_id_round_pk" PRIMARY KEY("review_id","round"),
	CONSTRAINT "review_rounds_words_length" CHECK (char_length("review_rounds"."words") <= 2000 and char_length("review_rounds"."return_words") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "review_skills" (
	"review_id" uuid NOT NULL,
	"round" smallint NOT NULL,
	"skill_id" text NOT NULL,
	"self_rating" smallint,
	"value" double precision,
	"is_not_observable" boolean DEFAULT false NOT NULL,
	"rated_at" timestamp with time zone,
	"weight" text,
	"entry_id" uuid,
	CONSTRAINT "review_skills_review_id_round_skill_id_pk" PRIMARY KEY("review_id","round","skill_id"),
	CONSTRAINT "review_skills_self_range" CHECK ("review_skills"."self_rating" between 0 and 5),
	CONSTRAINT "review_skills_value" CHECK ("review_skills"."value" between 0 and 5 and "review_skills"."value" * 2 = floor("review_skills"."value" * 2)),
	CONSTRAINT "review_skills_one_answer" CHECK ("review_skills"."value" is null or not "review_skills"."is_not_observable"),
	CONSTRAINT "review_skills_weight" CHECK ("review_skills"."weight" in ('mentor', 'peer'))
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentee_id" uuid NOT NULL,
	"reviewer_id" uuid,
	"mentorship_id" uuid,
	"second_of" uuid,
	"phase" text NOT NULL,
	"round" smallint DEFAULT 1 NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"allows_second" boolean DEFAULT true NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"turn_since" timestamp with time zone NOT NULL,
	"active_at" timestamp with time zone NOT NULL,
	"nudges" smallint DEFAULT 0 NOT NULL,
	"completed_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reviews_phase" CHECK ("reviews"."phase" in ('submitted', 'in_review', 'returned', 'resubmitted', 'completed', 'finished', 'withdrawn', 'ended', 'mentor_timed_out', 'mentee_timed_out')),
	CONSTRAINT "reviews_two_people" CHECK ("reviews"."mentee_id" <> "reviews"."reviewer_id"),
	CONSTRAINT "reviews_words_length" CHECK (char_length("reviews"."words") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "record_stats" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"basis" text NOT NULL,
	"rung_id" text,
	"next_rung_id" text,
	"percent" smallint,
	"confirmed_rung_id" text,
	"rated_count" smallint DEFAULT 0 NOT NULL,
	"stale_from" timestamp with time zone[] DEFAULT '{}'::timestamptz[] NOT NULL,
	"last_activity_at" timestamp with time zone NOT NULL,
	CONSTRAINT "record_stats_basis" CHECK ("record_stats"."basis" in ('none', 'claimed', 'supported'))
);
--> statement-breakpoint
ALTER TABLE "administrator_codes" ADD CONSTRAINT "administrator_codes_used_by_users_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "administrators" ADD CONSTRAINT "administrators_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouches" ADD CONSTRAINT "vouches_mentor_id_users_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouches" ADD CONSTRAINT "vouches_vouched_by_users_id_fk" FOREIGN KEY ("vouched_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_mentee_id_users_id_fk" FOREIGN KEY ("mentee_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_closed_by_review_id_reviews_id_fk" FOREIGN KEY ("closed_by_review_id") REFERENCES "public"."reviews"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship_notes" ADD CONSTRAINT "mentorship_notes_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship_notes" ADD CONSTRAINT "mentorship_notes_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_inviter_id_users_id_fk" FOREIGN KEY ("inviter_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_users_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_blocks" ADD CONSTRAINT "mentor_blocks_blocker_id_users_id_fk" FOREIGN KEY ("blocker_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_blocks" ADD CONSTRAINT "mentor_blocks_blocked_id_users_id_fk" FOREIGN KEY ("blocked_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_offers" ADD CONSTRAINT "mentor_offers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_requests" ADD CONSTRAINT "mentor_requests_mentee_id_users_id_fk" FOREIGN KEY ("mentee_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_requests" ADD CONSTRAINT "mentor_requests_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_requests" ADD CONSTRAINT "mentor_requests_locked_by_users_id_fk" FOREIGN KEY ("locked_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_requests" ADD CONSTRAINT "mentor_requests_taken_by_users_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_mentee_id_users_id_fk" FOREIGN KEY ("mentee_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_mentor_id_users_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD CONSTRAINT "outgoing_mails_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disagreements" ADD CONSTRAINT "disagreements_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_points" ADD CONSTRAINT "feedback_points_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_points" ADD CONSTRAINT "feedback_points_artefact_id_artefacts_id_fk" FOREIGN KEY ("artefact_id") REFERENCES "public"."artefacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_snippets" ADD CONSTRAINT "feedback_snippets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_evidence" ADD CONSTRAINT "review_evidence_artefact_id_artefacts_id_fk" FOREIGN KEY ("artefact_id") REFERENCES "public"."artefacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_evidence" ADD CONSTRAINT "review_evidence_skill_fk" FOREIGN KEY ("review_id","round","skill_id") REFERENCES "public"."review_skills"("review_id","round","skill_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_messages" ADD CONSTRAINT "review_messages_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_messages" ADD CONSTRAINT "review_messages_disagreement_id_disagreements_id_fk" FOREIGN KEY ("disagreement_id") REFERENCES "public"."disagreements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_messages" ADD CONSTRAINT "review_messages_feedback_id_feedback_points_id_fk" FOREIGN KEY ("feedback_id") REFERENCES "public"."feedback_points"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_messages" ADD CONSTRAINT "review_messages_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_skills" ADD CONSTRAINT "review_skills_entry_id_ledger_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."ledger_entries"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_skills" ADD CONSTRAINT "review_skills_review_id_round_review_rounds_review_id_round_fk" FOREIGN KEY ("review_id","round") REFERENCES "public"."review_rounds"("review_id","round") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_mentee_id_users_id_fk" FOREIGN KEY ("mentee_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_users_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_second_of_reviews_id_fk" FOREIGN KEY ("second_of") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_stats" ADD CONSTRAINT "record_stats_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "administrator_codes_hash_key" ON "administrator_codes" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "administrator_codes_used_by_idx" ON "administrator_codes" USING btree ("used_by") WHERE "administrator_codes"."used_by" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "vouches_in_force_key" ON "vouches" USING btree ("mentor_id") WHERE "vouches"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "vouches_mentor_id_idx" ON "vouches" USING btree ("mentor_id");--> statement-breakpoint
CREATE INDEX "vouches_vouched_by_idx" ON "vouches" USING btree ("vouched_by") WHERE "vouches"."vouched_by" is not null;--> statement-breakpoint
CREATE INDEX "check_ins_mentorship_id_idx" ON "check_ins" USING btree ("mentorship_id","at");--> statement-breakpoint
CREATE INDEX "goals_mentee_id_idx" ON "goals" USING btree ("mentee_id","at");--> statement-breakpoint
CREATE INDEX "goals_mentorship_id_idx" ON "goals" USING btree ("mentorship_id") WHERE "goals"."mentorship_id" is not null;--> statement-breakpoint
CREATE INDEX "goals_closed_by_review_id_idx" ON "goals" USING btree ("closed_by_review_id") WHERE "goals"."closed_by_review_id" is not null;--> statement-breakpoint
CREATE INDEX "goals_due_idx" ON "goals" USING btree ("due_on") WHERE "goals"."state" = 'active';--> statement-breakpoint
CREATE INDEX "mentorship_notes_mentorship_id_idx" ON "mentorship_notes" USING btree ("mentorship_id","at");--> statement-breakpoint
CREATE INDEX "mentorship_notes_author_id_idx" ON "mentorship_notes" USING btree ("author_id") WHERE "mentorship_notes"."author_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitations_inviter_id_idx" ON "invitations" USING btree ("inviter_id","at");--> statement-breakpoint
CREATE INDEX "invitations_accepted_by_idx" ON "invitations" USING btree ("accepted_by") WHERE "invitations"."accepted_by" is not null;--> statement-breakpoint
CREATE INDEX "mentor_blocks_blocked_id_idx" ON "mentor_blocks" USING btree ("blocked_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_requests_live_key" ON "mentor_requests" USING btree ("mentee_id") WHERE "mentor_requests"."kind" = 'mentorship' and "mentor_requests"."state" in ('draft', 'open');--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_requests_second_key" ON "mentor_requests" USING btree ("review_id") WHERE "mentor_requests"."kind" = 'second-opinion';--> statement-breakpoint
CREATE INDEX "mentor_requests_mentee_id_idx" ON "mentor_requests" USING btree ("mentee_id","at");--> statement-breakpoint
CREATE INDEX "mentor_requests_review_id_idx" ON "mentor_requests" USING btree ("review_id") WHERE "mentor_requests"."review_id" is not null;--> statement-breakpoint
CREATE INDEX "mentor_requests_open_idx" ON "mentor_requests" USING btree ("opened_at") WHERE "mentor_requests"."state" = 'open';--> statement-breakpoint
CREATE INDEX "mentor_requests_locked_by_idx" ON "mentor_requests" USING btree ("locked_by") WHERE "mentor_requests"."locked_by" is not null;--> statement-breakpoint
CREATE INDEX "mentor_requests_taken_by_idx" ON "mentor_requests" USING btree ("taken_by") WHERE "mentor_requests"."taken_by" is not null;--> statement-breakpoint
CREATE INDEX "mentor_requests_taken_at_idx" ON "mentor_requests" USING btree ("taken_at") WHERE "mentor_requests"."state" = 'accepted';--> statement-breakpoint
CREATE UNIQUE INDEX "mentorships_live_key" ON "mentorships" USING btree ("mentee_id","mentor_id") WHERE "mentorships"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "mentorships_mentee_id_idx" ON "mentorships" USING btree ("mentee_id","started_at");--> statement-breakpoint
CREATE INDEX "mentorships_mentor_id_idx" ON "mentorships" USING btree ("mentor_id","started_at");--> statement-breakpoint
CREATE INDEX "mentorships_live_mentor_idx" ON "mentorships" USING btree ("mentor_id") WHERE "mentorships"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "notifications_user_at_idx" ON "notifications" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "notifications_unread_idx" ON "notifications" USING btree ("user_id") WHERE "notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notifications_due_idx" ON "notifications" USING btree ("mail_after") WHERE "notifications"."mail_state" = 'due';--> statement-breakpoint
CREATE INDEX "outgoing_mails_user_id_idx" ON "outgoing_mails" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "outgoing_mails_due_idx" ON "outgoing_mails" USING btree ("send_after") WHERE "outgoing_mails"."sent_at" is null and "outgoing_mails"."gave_up_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "disagreements_review_skill_key" ON "disagreements" USING btree ("review_id","skill_id");--> statement-breakpoint
CREATE INDEX "feedback_points_review_id_idx" ON "feedback_points" USING btree ("review_id","at");--> statement-breakpoint
CREATE INDEX "feedback_points_artefact_id_idx" ON "feedback_points" USING btree ("artefact_id") WHERE "feedback_points"."artefact_id" is not null;--> statement-breakpoint
CREATE INDEX "feedback_snippets_user_id_idx" ON "feedback_snippets" USING btree ("user_id","skill_id");--> statement-breakpoint
CREATE INDEX "review_evidence_artefact_id_idx" ON "review_evidence" USING btree ("artefact_id");--> statement-breakpoint
CREATE INDEX "review_messages_review_id_idx" ON "review_messages" USING btree ("review_id","at");--> statement-breakpoint
CREATE INDEX "review_messages_disagreement_id_idx" ON "review_messages" USING btree ("disagreement_id") WHERE "review_messages"."disagreement_id" is not null;--> statement-breakpoint
CREATE INDEX "review_messages_feedback_id_idx" ON "review_messages" USING btree ("feedback_id") WHERE "review_messages"."feedback_id" is not null;--> statement-breakpoint
CREATE INDEX "review_messages_author_id_idx" ON "review_messages" USING btree ("author_id") WHERE "review_messages"."author_id" is not null;--> statement-breakpoint
CREATE INDEX "review_skills_entry_id_idx" ON "review_skills" USING btree ("entry_id") WHERE "review_skills"."entry_id" is not null;--> statement-breakpoint
CREATE INDEX "reviews_mentee_id_idx" ON "reviews" USING btree ("mentee_id","submitted_at");--> statement-breakpoint
CREATE INDEX "reviews_reviewer_id_idx" ON "reviews" USING btree ("reviewer_id","submitted_at");--> statement-breakpoint
CREATE INDEX "reviews_mentorship_id_idx" ON "reviews" USING btree ("mentorship_id") WHERE "reviews"."mentorship_id" is not null;--> statement-breakpoint
CREATE INDEX "reviews_open_reviewer_idx" ON "reviews" USING btree ("reviewer_id") WHERE "reviews"."phase" in ('submitted', 'in_review', 'returned', 'resubmitted', 'completed');--> statement-breakpoint
CREATE INDEX "reviews_silence_idx" ON "reviews" USING btree ("active_at") WHERE "reviews"."phase" in ('submitted', 'in_review', 'returned', 'resubmitted', 'completed');--> statement-breakpoint
CREATE INDEX "reviews_second_of_idx" ON "reviews" USING btree ("second_of") WHERE "reviews"."second_of" is not null;