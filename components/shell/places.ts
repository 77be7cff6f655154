export type Place = {
  readonly name: string;
  readonly href: string;
  readonly icon: string;
  /** The bar of a phone has room for four; this one is in the account's menu as well. */
  readonly isOnDeskOnly?: boolean;
};

/** Where a member can go. An entry appears here on the day its page exists. `icon` is a path on 24 × 24. */
export const places: readonly Place[] = [
  { name: "Dashboard", href: "/dashboard", icon: "M7 3v18M17 3v18M7 8h10M7 15h10" },
  {
    name: "Skills",
    href: "/skills",
    icon: "M4 6h9M4 12h9M4 18h9M16.5 6.5l1.5 1.5 3-4M16.5 12.5l1.5 1.5 3-4M17 18h4",
  },
  {
    name: "Interviews",
    href: "/interviews",
    icon: "M4 5h16v10H11l-4 4v-4H4zM8 9h8M8 12h5",
  },
  {
    name: "Mentoring",
    href: "/mentoring",
    icon: "M3.5 19c.4-3.6 2.2-5.5 5-5.5s4.6 1.9 5 5.5M8.5 10.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4M15.5 4.6a3 3 0 0 1 0 5.6M17 13.9c2 .6 3.2 2.3 3.5 5.1",
  },
  {
    name: "Settings",
    href: "/settings",
    isOnDeskOnly: true,
    icon: "M4 7h9M19 7h1M4 17h3M13 17h7M16 4.5v5M10 14.5v5",
  },
];
