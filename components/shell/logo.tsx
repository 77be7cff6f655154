import Link from "next/link";
import { LogoMark } from "./logo-mark";

/** The mark and the name; it leads home. */
export function Logo({ href }: { href: string }) {
  return (
    <Link href={href} prefetch={false} className="logo">
      <LogoMark />
      Rung
    </Link>
  );
}
