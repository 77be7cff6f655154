DROP INDEX "mentor_requests_open_idx";--> statement-breakpoint
DROP INDEX "mentor_requests_taken_at_idx";--> statement-breakpoint
ALTER TABLE "mentor_offers" ADD COLUMN "asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mentor_requests" ADD COLUMN "more_review_ids" uuid[] DEFAULT '{}'::uuid[] NOT NULL;--> statement-breakpoint
CREATE INDEX "mentor_offers_asked_idx" ON "mentor_offers" USING btree ("asked_at" NULLS FIRST,"user_id") WHERE "mentor_offers"."is_open";--> statement-breakpoint
CREATE INDEX "mentor_requests_ending_idx" ON "mentor_requests" USING btree ("expires_at") WHERE "mentor_requests"."state" = 'open';--> statement-breakpoint
CREATE INDEX "mentor_requests_widening_idx" ON "mentor_requests" USING btree ("opened_at") WHERE "mentor_requests"."state" = 'open' and "mentor_requests"."route" < 2;--> statement-breakpoint
CREATE INDEX "mentor_requests_open_idx" ON "mentor_requests" USING btree ("kind","opened_at","id") WHERE "mentor_requests"."state" = 'open';--> statement-breakpoint
CREATE INDEX "mentor_requests_taken_at_idx" ON "mentor_requests" USING btree ("kind","taken_at","opened_at") WHERE "mentor_requests"."state" = 'accepted';