import type { Metadata } from "next";
import { SubmissionForm } from "@/components/mentoring/submission/submission-form";
import { Trail } from "@/components/mentoring/trail";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { member } from "@/lib/access/doors";
import { SKILLS_PER_REVIEW_MAX } from "@/lib/domain/mentoring/settings";
import { submitReview } from "../reviews/actions";
import { listSubmittable } from "./submittable";

export const metadata: Metadata = { title: "Hand in for review" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SubmitPage({ searchParams }: Props) {
  const me = await member();
  const [{ mentorships, skills }, query] = await Promise.all([listSubmittable(me), searchParams]);
  const { rungs } = framework();
  const kicker = <Trail>hand in</Trail>;
  if (mentorships.length === 0) {
    return (
      <div className="stack-lg">
        <PageTitle kicker={kicker} title="Have your skills looked at" />
        <EmptyState
          title="You have no mentor yet."
          action={
            <ButtonLink href="/mentoring" variant="primary">
              Find a mentor
            </ButtonLink>
          }
        >
          <p>
            A mentor looks at your evidence and rates it without seeing your own numbers. Invite
            somebody you know, or ask in the queue.
          </p>
        </EmptyState>
      </div>
    );
  }
  const asked = [query.mentorship].flat()[0];
  const known = new Set(skills.map(({ skillId }) => skillId));
  const skillIds = [query.skill ?? []].flat().filter((id) => known.has(id));
  return (
    <>
      <PageTitle
        kicker={kicker}
        title="Have your skills looked at"
        lead="A mentor looks at the evidence and rates it without seeing your numbers. Then you see both side by side."
      />
      <SubmissionForm
        act={submitReview}
        mentors={mentorships.map(({ id, mentorName, raterRung }) => ({
          id,
          name: mentorName,
          weight:
            raterRung === null
              ? "weighs as a peer’s"
              : `weighs as a mentor’s up to ${rungs.find((rung) => rung.id === raterRung)?.name}, as a peer’s beyond`,
        }))}
        skills={skills}
        preselected={{
          mentorshipId: mentorships.find(({ id }) => id === asked)?.id ?? null,
          skillIds: [...new Set(skillIds)].slice(0, SKILLS_PER_REVIEW_MAX),
        }}
        firstKey={crypto.randomUUID()}
      />
    </>
  );
}
