import fc from "fast-check";
import { expect, test } from "vitest";
import { findUnknownSpecialisations, offerInput } from "./offer-input";

const clientKey = "6f1c2b3a-1111-4222-8333-444455556666";
const fields = (changes: Record<string, unknown> = {}) => ({
  clientKey,
  version: "0",
  isOpen: "on",
  specialisationIds: ["backend"],
  rungIds: ["junior", "intern"],
  capacity: "3",
  languages: "English, Deutsch",
  about: "  Ten years of web services.\nI like questions. ",
  ...changes,
});
const problemsOf = (changes: Record<string, unknown>) => {
  const parsed = offerInput.safeParse(fields(changes));
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => path[0]))];
};

test("an offer as the form sends it", () => {
  expect(offerInput.parse(fields())).toEqual({
    clientKey,
    version: 0,
    isOpen: true,
    specialisationIds: ["backend"],
    rungIds: ["intern", "junior"],
    capacity: 3,
    languages: ["English", "Deutsch"],
    about: "Ten years of web services.\nI like questions.",
  });
});

test("boxes that are not ticked are not sent: closed, and no specialisation", () => {
  const { isOpen: _, specialisationIds: __, ...rest } = fields();
  expect(offerInput.parse(rest)).toMatchObject({ isOpen: false, specialisationIds: [] });
});

test.each([
  ["English", ["English"]],
  [" English ,, Deutsch; français ", ["English", "Deutsch", "français"]],
  ["English, english, ENGLISH", ["English"]],
  ["עברית، العربية", ["עברית", "العربية"]],
  ["a,b,c,d,e,f,g,h", ["a", "b", "c", "d", "e", "f", "g", "h"]],
  ["x".repeat(40), ["x".repeat(40)]],
])("languages %j", (languages, names) => {
  expect(offerInput.parse(fields({ languages })).languages).toEqual(names);
});

test.each([
  { languages: "" },
  { languages: " , ; " },
  { languages: "a,b,c,d,e,f,g,h,i" },
  { languages: "x".repeat(41) },
  { languages: "English\u202e" },
  { languages: "Eng\nlish" },
  { languages: ["English"] },
  { capacity: "0" },
  { capacity: "51" },
  { version: "2147483648" },
  { capacity: "2.5" },
  { capacity: "" },
  { capacity: "many" },
  { rungIds: [] },
  { rungIds: undefined },
  { rungIds: ["principal"] },
  { rungIds: "junior" },
  { specialisationIds: ["x".repeat(65)] },
  { about: "x".repeat(1001) },
  { about: "a\u0000b" },
  { version: "-1" },
  { version: "latest" },
  { clientKey: "once" },
])("refused by the field at fault: %j", (changes) => {
  expect(problemsOf(changes)).toEqual(Object.keys(changes));
});

test("whatever is typed as languages comes back as short distinct names or as a problem", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (languages) => {
      const parsed = offerInput.safeParse(fields({ languages }));
      if (!parsed.success) return;
      const names = parsed.data.languages;
      expect(names.length).toBeGreaterThan(0);
      expect(names.length).toBeLessThanOrEqual(8);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      // What is stored reads back the same from the form.
      const again = offerInput.parse(fields({ languages: names.join(", ") }));
      expect(again.languages).toEqual(names);
    }),
    { numRuns: 1_000 },
  );
});

test("a specialisation that the framework lacks is named", () => {
  const framework = { specialisations: [{ id: "backend" }] } as never;
  const find = (...specialisationIds: string[]) =>
    findUnknownSpecialisations({ specialisationIds }, framework);
  expect(find()).toEqual({});
  expect(find("backend")).toEqual({});
  expect(Object.keys(find("backend", "__proto__"))).toEqual(["specialisationIds"]);
});
