import type { Member } from "@/lib/access/doors";

type Props = { me: Member; mentorshipId: string };

/** Goals, check-ins and notes of one mentorship, for the learner's page of it. */
export async function MenteeTogether(_props: Props) {
  return null;
}
