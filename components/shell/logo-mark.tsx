/** The mark alone: two rails and two rungs, one of them alight. */
export function LogoMark() {
  return (
    <svg viewBox="0 0 24 28" width="24" height="28" fill="none" aria-hidden="true">
      <path d="M4 8h16" stroke="var(--color-flare)" strokeWidth="4" />
      <path
        d="M4 2v24M20 2v24M4 19h16"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  );
}
