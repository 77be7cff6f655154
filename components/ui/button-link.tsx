import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonLook } from "./button";

/**
 * A link that looks like a button: it leads somewhere and changes nothing. In a file of its own,
 * so that a page which only has buttons does not load the router's link with them.
 */
export function ButtonLink({
  variant,
  size,
  className,
  ...rest
}: ComponentProps<typeof Link> & ButtonLook) {
  return <Link className={buttonLook({ variant, size }, className)} {...rest} />;
}
