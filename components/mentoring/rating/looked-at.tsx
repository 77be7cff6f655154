import { Details } from "@/components/ui/small";
import type { ArtefactView } from "@/lib/domain/mentoring/review-view";
import { dayOf } from "../review/dates";

const SHORT_BODY = 280;

type Props = {
  skillName: string;
  artefacts: readonly ArtefactView[];
  lookedAtIds: readonly string[];
  onChange: (lookedAtIds: string[]) => void;
};

/** What was handed in with a skill, to open or to read in place, and a tick for each that was. */
export function LookedAt({ skillName, artefacts, lookedAtIds, onChange }: Props) {
  if (artefacts.length === 0) {
    return (
      <p className="prose muted">
        Nothing was handed in with this skill, so all that can be said is “not observable”. Or send
        the review back and ask for something to look at.
      </p>
    );
  }
  const toggle = (id: string, isTicked: boolean) => {
    const known = artefacts.map((artefact) => artefact.id);
    const next = new Set(lookedAtIds.filter((each) => known.includes(each)));
    if (isTicked) next.add(id);
    else next.delete(id);
    onChange([...next]);
  };
  return (
    <fieldset className="looked-at">
      <legend className="sr-only">What you looked at for {skillName}</legend>
      <ul>
        {artefacts.map((artefact) => (
          <li key={artefact.id}>
            <div>
              <Title artefact={artefact} />
              <Meta artefact={artefact} />
              <Body text={artefact.body} />
            </div>
            <label>
              <input
                type="checkbox"
                checked={lookedAtIds.includes(artefact.id)}
                onChange={(event) => toggle(artefact.id, event.target.checked)}
              />
              looked at<span className="sr-only">: {artefact.title}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Title({ artefact: { title, url } }: { artefact: ArtefactView }) {
  if (url === null) return <b>{title}</b>;
  return (
    <a href={url} className="link" target="_blank" rel="noopener noreferrer nofollow">
      {title}
      <span className="sr-only"> (opens a new tab)</span>
    </a>
  );
}

function Meta({ artefact: { kind, datedOn, isWithdrawn } }: { artefact: ArtefactView }) {
  const date = datedOn ? ` · ${dayOf(Date.parse(datedOn), "UTC")} ${datedOn.slice(0, 4)}` : "";
  return (
    <p className="small muted">
      {kind.replace("-", " ")}
      {date}
      {isWithdrawn && " · withdrawn since"}
    </p>
  );
}

function Body({ text }: { text: string }) {
  if (text === "") return null;
  const body = (
    <p className="looked-at-body" dir="auto">
      {text}
    </p>
  );
  return text.length <= SHORT_BODY ? body : <Details summary="Read it here">{body}</Details>;
}
