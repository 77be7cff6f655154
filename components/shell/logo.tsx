import Link from "next/link";

/** The mark and the name; it leads home. */
export function Logo({ href }: { href: string }) {
  return (
    <Link href={href} prefetch={false} className="logo">
      <svg viewBox="0 0 24 28" width="24" height="28" fill="none" aria-hidden="true">
        <path d="M4 8h16" stroke="var(--color-flare)" strokeWidth="4" />
        <path
          d="M4 2v24M20 2v24M4 19h16"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinecap="round"
        />
      </svg>
      Rung
    </Link>
  );
}
