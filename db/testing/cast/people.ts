import type { ProfileValues } from "@/lib/domain/account/profile-input";
import type { CastName } from "./story";

type Person = { readonly name: string; readonly joinedDaysAgo: number; readonly profile: Profile };
type Profile = Omit<ProfileValues, "name">;

const UNSAID: Profile = {
  title: "",
  years: null,
  pathId: null,
  specialisationId: null,
  targetRungId: null,
  hoursPerWeek: null,
  timeZone: "UTC",
  goals: [],
};

/** Who they are: first name and initial, and what each told about themselves. */
export const PEOPLE: Readonly<Record<CastName, Person>> = {
  ada: {
    name: "Ada L.",
    joinedDaysAgo: 425,
    profile: {
      title: "Junior backend developer",
      years: 2,
      pathId: "web_developer",
      specialisationId: "backend",
      targetRungId: "mid",
      hoursPerWeek: 6,
      timeZone: "Europe/London",
      goals: ["Lead one design from first sketch to production", "Give a talk outside the team"],
    },
  },
  grace: {
    name: "Grace H.",
    joinedDaysAgo: 430,
    profile: {
      ...UNSAID,
      title: "Senior developer",
      years: 11,
      pathId: "software_architect",
      specialisationId: "backend",
      targetRungId: "staff",
      hoursPerWeek: 3,
      timeZone: "America/New_York",
      goals: ["Bring two people to Mid-level this year"],
    },
  },
  linus: {
    name: "Linus T.",
    joinedDaysAgo: 1,
    profile: { ...UNSAID, targetRungId: "junior", timeZone: "Europe/Helsinki" },
  },
  alan: { name: "Alan T.", joinedDaysAgo: 2, profile: UNSAID },
  margaret: {
    name: "Margaret H.",
    joinedDaysAgo: 162,
    profile: {
      ...UNSAID,
      title: "Data engineer",
      years: 6,
      pathId: "data_analyst",
      specialisationId: "data_science",
      hoursPerWeek: 8,
      timeZone: "America/Chicago",
    },
  },
  katherine: {
    name: "Katherine J.",
    joinedDaysAgo: 430,
    profile: { ...UNSAID, title: "Keeps this Rung", timeZone: "America/New_York" },
  },
};

/** Nobody answers mail at example.org, so nobody can be bothered by a demonstration. */
export const emailOf = (name: CastName): string => `${name}@example.org`;
