import type { Metadata } from "next";
import { SnippetDesk } from "@/components/mentoring/snippets/snippet-desk";
import { DESK, Trail } from "@/components/mentoring/trail";
import { PageTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { listSnippets } from "@/db/queries/mentoring/reviews/snippets";
import { member } from "@/lib/access/doors";
import { removeSnippet, saveSnippet } from "../desk/reviews/actions";

export const metadata: Metadata = { title: "Snippets" };

export default async function SnippetsPage() {
  const me = await member();
  const snippets = await listSnippets(me);
  const skills = [...framework().skills.values()]
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <>
      <PageTitle
        kicker={<Trail above={[DESK]}>snippets</Trail>}
        title="Your snippets"
        lead="Wording you use again, for your eyes only. While you write feedback, what fits the skill and the rating is offered first."
      />
      <SnippetDesk
        snippets={snippets}
        skills={skills}
        save={saveSnippet}
        remove={removeSnippet}
        firstKey={crypto.randomUUID()}
      />
    </>
  );
}
