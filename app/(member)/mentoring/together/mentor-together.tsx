import type { Member } from "@/lib/access/doors";
import type { MentorScope } from "@/lib/domain/scope";

type Props = { me: Member; mentee: MentorScope };

/** Goals, check-ins and notes of one mentorship, for the mentor's page of a mentee. */
export async function MentorTogether(_props: Props) {
  return null;
}
