import { blockTheMentee, endAsTheirMentor } from "@/app/(member)/mentoring/farewell/actions";
import { BlockForm, EndForm } from "@/components/mentoring/mentee/end-forms";
import { Details } from "@/components/ui/small";
import { SectionTitle } from "@/components/ui/title";

type Props = { mentorshipId: string; name: string };

/** How the mentor parts with somebody. Folded away, because it is rarely what they came for. */
export function EndSection({ mentorshipId, name }: Props) {
  const about = { mentorshipId, name };
  return (
    <section className="stack" id="end">
      <SectionTitle
        title="End this mentorship"
        lead={`From that moment you see nothing of ${name}’s record any more. A review that still waits for you goes back to the queue with the age it has, for somebody else.`}
      />
      <Details summary={`Part with ${name}`}>
        <EndForm {...about} end={endAsTheirMentor} firstKey={crypto.randomUUID()} />
      </Details>
      <Details summary={`Block ${name}`}>
        <BlockForm {...about} end={blockTheMentee} firstKey={crypto.randomUUID()} />
      </Details>
    </section>
  );
}
