CREATE TABLE "identities" (
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identities_provider_subject_pk" PRIMARY KEY("provider","subject")
);
--> statement-breakpoint
CREATE TABLE "profiles" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"years" integer,
	"path_id" text,
	"specialisation_id" text,
	"target_rung_id" text,
	"hours_per_week" integer,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"goals" text[] DEFAULT '{}'::text[] NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "profiles_years_range" CHECK ("profiles"."years" between 0 and 60),
	CONSTRAINT "profiles_hours_range" CHECK ("profiles"."hours_per_week" between 1 and 80),
	CONSTRAINT "profiles_goals_count" CHECK (cardinality("profiles"."goals") <= 3)
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"device" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"password_hash" text,
	"is_disabled" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_name_length" CHECK (char_length("users"."name") between 1 and 120),
	CONSTRAINT "users_email_length" CHECK (char_length("users"."email") <= 254)
);
--> statement-breakpoint
CREATE TABLE "artefact_skills" (
	"artefact_id" uuid NOT NULL,
	"skill_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "artefact_skills_artefact_id_skill_id_pk" PRIMARY KEY("artefact_id","skill_id")
);
--> statement-breakpoint
CREATE TABLE "artefacts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"body" text DEFAULT '' NOT NULL,
	"dated_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "artefacts_kind" CHECK ("artefacts"."kind" in ('repository', 'pull-request', 'document', 'talk', 'certificate', 'work-sample', 'other')),
	CONSTRAINT "artefacts_title_length" CHECK (char_length("artefacts"."title") between 1 and 160),
	CONSTRAINT "artefacts_body_length" CHECK (char_length("artefacts"."body") <= 4000),
	CONSTRAINT "artefacts_url_scheme" CHECK ("artefacts"."url" ~* '^https?://' and char_length("artefacts"."url") <= 2000),
	CONSTRAINT "artefacts_says_something" CHECK ("artefacts"."url" is not null or "artefacts"."body" <> '')
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"skill_id" text NOT NULL,
	"kind" text NOT NULL,
	"value" double precision,
	"difficulty" double precision,
	"score" double precision,
	"trust" double precision DEFAULT 1 NOT NULL,
	"rater_id" uuid,
	"retracts" uuid,
	"note" text DEFAULT '' NOT NULL,
	"framework_version" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "ledger_entries_shape" CHECK (coalesce(case "ledger_entries"."kind"
        when 'self' then ("ledger_entries"."value" is null or ("ledger_entries"."value" between 0 and 5 and "ledger_entries"."value" = floor("ledger_entries"."value"))) and "ledger_entries"."difficulty" is null and "ledger_entries"."score" is null and "ledger_entries"."rater_id" is null and "ledger_entries"."retracts" is null
        when 'peer' then "ledger_entries"."value" between 0 and 5 and "ledger_entries"."difficulty" is null and "ledger_entries"."score" is null and "ledger_entries"."retracts" is null
        when 'mentor' then "ledger_entries"."value" between 0 and 5 and "ledger_entries"."difficulty" is null and "ledger_entries"."score" is null and "ledger_entries"."retracts" is null
        when 'coding' then "ledger_entries"."value" is null and "ledger_entries"."difficulty" between 0 and 5 and "ledger_entries"."score" between 0 and 1 and "ledger_entries"."retracts" is null
        when 'quiz' then "ledger_entries"."value" is null and "ledger_entries"."difficulty" between 0 and 5 and "ledger_entries"."score" between 0 and 1 and "ledger_entries"."retracts" is null
        when 'interview' then "ledger_entries"."value" is null and "ledger_entries"."difficulty" between 0 and 5 and "ledger_entries"."score" between 0 and 1 and "ledger_entries"."retracts" is null
        when 'usage' then "ledger_entries"."value" in (0, 1) and "ledger_entries"."difficulty" is null and "ledger_entries"."score" is null and "ledger_entries"."rater_id" is null and "ledger_entries"."retracts" is null
        when 'retraction' then "ledger_entries"."value" is null and "ledger_entries"."difficulty" is null and "ledger_entries"."score" is null and "ledger_entries"."rater_id" is null and "ledger_entries"."retracts" is not null
        else false end, false)),
	CONSTRAINT "ledger_entries_trust" CHECK ("ledger_entries"."trust" > 0 and "ledger_entries"."trust" <= 1),
	CONSTRAINT "ledger_entries_note_length" CHECK (char_length("ledger_entries"."note") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "progress_days" (
	"user_id" uuid NOT NULL,
	"day" date NOT NULL,
	"claimed" smallint[] NOT NULL,
	"supported" smallint[] NOT NULL,
	"confirmed" smallint[] NOT NULL,
	"rated_count" smallint NOT NULL,
	"claimed_areas" double precision[] NOT NULL,
	"supported_areas" double precision[] NOT NULL,
	CONSTRAINT "progress_days_user_id_day_pk" PRIMARY KEY("user_id","day")
);
--> statement-breakpoint
CREATE TABLE "skill_currents" (
	"user_id" uuid NOT NULL,
	"skill_id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"claimed" smallint,
	"is_not_observable" boolean DEFAULT false NOT NULL,
	"assessed_at" timestamp with time zone,
	"is_in_use" boolean DEFAULT false NOT NULL,
	"artefact_count" integer DEFAULT 0 NOT NULL,
	"items" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "skill_currents_user_id_skill_id_pk" PRIMARY KEY("user_id","skill_id"),
	CONSTRAINT "skill_currents_claimed_range" CHECK ("skill_currents"."claimed" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid,
	"act" text NOT NULL,
	"details" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mutations" (
	"user_id" uuid NOT NULL,
	"key" text NOT NULL,
	"act" text NOT NULL,
	"result" jsonb,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mutations_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artefact_skills" ADD CONSTRAINT "artefact_skills_artefact_id_artefacts_id_fk" FOREIGN KEY ("artefact_id") REFERENCES "public"."artefacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artefact_skills" ADD CONSTRAINT "artefact_skills_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artefacts" ADD CONSTRAINT "artefacts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_rater_id_users_id_fk" FOREIGN KEY ("rater_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_retracts_ledger_entries_id_fk" FOREIGN KEY ("retracts") REFERENCES "public"."ledger_entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_days" ADD CONSTRAINT "progress_days_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_currents" ADD CONSTRAINT "skill_currents_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mutations" ADD CONSTRAINT "mutations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "identities_user_id_idx" ON "identities" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user_id_idx" ON "sessions" USING btree ("user_id","last_seen_at");--> statement-breakpoint
CREATE INDEX "sessions_expires_at_idx" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "artefact_skills_user_skill_idx" ON "artefact_skills" USING btree ("user_id","skill_id");--> statement-breakpoint
CREATE INDEX "artefacts_user_at_idx" ON "artefacts" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "ledger_entries_user_at_idx" ON "ledger_entries" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "ledger_entries_user_skill_at_idx" ON "ledger_entries" USING btree ("user_id","skill_id","at");--> statement-breakpoint
CREATE INDEX "ledger_entries_rater_id_idx" ON "ledger_entries" USING btree ("rater_id") WHERE "ledger_entries"."rater_id" is not null;--> statement-breakpoint
CREATE INDEX "ledger_entries_retracts_idx" ON "ledger_entries" USING btree ("retracts") WHERE "ledger_entries"."retracts" is not null;--> statement-breakpoint
CREATE INDEX "audit_events_user_at_idx" ON "audit_events" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "mutations_at_idx" ON "mutations" USING btree ("at");--> statement-breakpoint
CREATE INDEX "rate_limits_expire_idx" ON "rate_limits" USING btree ("expire");