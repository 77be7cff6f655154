import { DumbbellTable } from "@/components/dashboard/dumbbell-table";
import { Details } from "@/components/ui/small";
import { SectionTitle } from "@/components/ui/title";
import { blockerRow } from "@/lib/domain/dashboard/blocker-rows";
import { progressSums } from "@/lib/domain/dashboard/score-rows";
import { menteeBlockersTitle } from "@/lib/domain/mentoring/mentee/mentee-title";
import { type Blocker, blockersOf } from "@/lib/domain/skills/blockers";
import type { Framework } from "@/lib/domain/skills/framework";
import type { Headline } from "@/lib/domain/skills/headline";
import { rungReadout } from "@/lib/domain/skills/read-track";
import type { SkillRecord } from "@/lib/domain/skills/readout";
import type { MenteeLinks } from "./links";

type Props = {
  content: Framework;
  record: SkillRecord;
  headline: Headline;
  hidden: ReadonlySet<string>;
  name: string;
  links: MenteeLinks;
};

/** What stands between a mentee and their next rung. Hidden skills say so instead of a number. */
export function SharedBlockers({ content, record, headline, hidden, name, links }: Props) {
  const { rungId, rows } = blockersOf(record);
  if (!rungId || headline.basis === "none") return null;
  const rung = content.rungs.find((each) => each.id === rungId);
  const ladder = headline.basis === "claimed" ? record.claimed.ladder : record.supported.ladder;
  const readout = rungReadout(ladder, rungId);
  const core = rows.filter(({ isCore }) => isCore);
  const supporting = rows.filter(({ isCore }) => !isCore);
  const unmet = core.filter(({ isMet, skillId }) => !isMet && !hidden.has(skillId)).length;
  const draw = (part: readonly Blocker[]) =>
    part.map((blocker) => rowFor(blocker, { content, record, hidden, links }));
  return (
    <section className="stack" id="next-rung">
      <SectionTitle
        title={menteeBlockersTitle(name, unmet, core.length)}
        lead={`${readout.progress ?? "n/a"} % of ${rung?.name}. ${progressSums(readout)}`}
      />
      <DumbbellTable caption={`Core skills of ${rung?.name}`} rows={draw(core)} />
      {supporting.length > 0 && (
        <Details summary={`The ${supporting.length} supporting skills`}>
          <DumbbellTable caption={`Supporting skills of ${rung?.name}`} rows={draw(supporting)} />
        </Details>
      )}
    </section>
  );
}

type Context = Pick<Props, "content" | "record" | "hidden" | "links">;

function rowFor(blocker: Blocker, { content, record, hidden, links }: Context) {
  const { skillId } = blocker;
  const { actionHref: _, ...row } = blockerRow(blocker, content);
  const href = links.hrefOf(skillId);
  if (hidden.has(skillId)) {
    const review = links.reviewHrefOf(skillId);
    const known = { claimed: null, mean: null, low: null, high: null, confirmed: null };
    const stateText = "hidden until you have rated it";
    const action = review ? { actionText: "Rate it", actionHref: review } : { actionText: "" };
    return { ...row, ...known, href, stateText, isMet: true, ...action };
  }
  const attached = record.skills.get(skillId)?.estimate.artefactCount ?? 0;
  return { ...row, href, actionText: attached > 0 ? `${attached} attached` : "" };
}
