ALTER TABLE "goals" ADD COLUMN "is_proposed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "mentorships" ADD COLUMN "check_in_reminded_at" timestamp with time zone;