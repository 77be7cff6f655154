ALTER TABLE "outgoing_mails" ALTER COLUMN "user_id" DROP NOT NULL;--> statement-breakpoint
CREATE INDEX "notifications_at_idx" ON "notifications" USING brin ("at");--> statement-breakpoint
CREATE INDEX "outgoing_mails_at_idx" ON "outgoing_mails" USING brin ("at");