import Link from "next/link";

const THINGS = [
  {
    href: "/skills?state=unevidenced",
    title: "Attach evidence to what you claim",
    text: "A mentor can only judge what there is to see. This is the best preparation for a review.",
  },
  {
    href: "/mentoring/invite",
    title: "Invite somebody you know",
    text: "A colleague who has seen your work needs no queue. Their review counts just as much.",
  },
  {
    href: "/dashboard",
    title: "Go on with your next best step",
    text: "Your progress, your ladder and every page work as before.",
  },
];

/** What can be done while nobody has taken the request yet: everything. */
export function Meanwhile() {
  return (
    <ul className="meanwhile">
      {THINGS.map(({ href, title, text }) => (
        <li key={href}>
          <Link className="link" href={href}>
            {title}
          </Link>
          <p className="small muted">{text}</p>
        </li>
      ))}
    </ul>
  );
}
