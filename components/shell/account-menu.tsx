import Link from "next/link";
import type { ReactNode } from "react";
import { Menu } from "../ui/menu";
import { shortName } from "./short-name";
import type { Theme } from "./theme";
import { ThemeSwitch } from "./theme-switch";

type AccountMenuProps = {
  name: string;
  email: string | null;
  theme: Theme;
  /** The form that signs out; its action belongs to the page. */
  children: ReactNode;
};

/** Who is signed in, how the pages look, and the way out. */
export function AccountMenu({ name, email, theme, children }: AccountMenuProps) {
  return (
    <Menu
      className="account-button"
      trigger={
        <>
          <span className="sr-only">Account of </span>
          {shortName(name)}
        </>
      }
    >
      <div className="account-who">
        <b>{name}</b>
        {email !== null && <span>{email}</span>}
      </div>
      <ThemeSwitch initial={theme} />
      <Link href="/settings" className="menu-item">
        Settings
      </Link>
      {children}
    </Menu>
  );
}
