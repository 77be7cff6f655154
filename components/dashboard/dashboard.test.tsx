import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ActivityList } from "./activity-list";
import { inWords, place, WIDTH } from "./dumbbell";
import { DumbbellTable } from "./dumbbell-table";
import { NextStepCard } from "./next-step-card";
import { ThreeNumbers } from "./three-numbers";

const nothing = { claimed: null, mean: null, low: null, high: null, confirmed: null, target: null };

describe("dumbbell", () => {
  it("keeps every value on the scale", () => {
    expect(place(0)).toBe(10);
    expect(place(5)).toBe(WIDTH - 10);
    expect(place(-1)).toBe(place(0));
    expect(place(9)).toBe(place(5));
  });

  it("says in words what it draws", () => {
    expect(inWords({ ...nothing, claimed: 3.24, mean: 2.1, low: 1.3, high: 2.8, target: 3 })).toBe(
      "claimed 3.2, evidence 2.1 (90 % range 1.3 to 2.8), needed 3",
    );
    expect(inWords(nothing)).toBe("no evidence");
  });
});

describe("ThreeNumbers", () => {
  it("leads on only where there is somewhere to go", () => {
    const missing = { value: "–", note: "no mentor has looked yet" };
    const draw = (confirmed: typeof missing & { href?: string }) =>
      renderToStaticMarkup(
        <ThreeNumbers
          claimed={{ value: "Junior", note: "you claim" }}
          supported={{ value: "38 %", note: "evidence supports" }}
          confirmed={confirmed}
        />,
      );
    expect(draw({ ...missing, href: "/mentoring" }).match(/<a /g)).toHaveLength(1);
    expect(draw({ ...missing, href: "/mentoring" })).toContain('href="/mentoring"');
    expect(draw(missing)).not.toContain("<a ");
  });
});

describe("DumbbellTable", () => {
  const row = {
    ...nothing,
    id: "x",
    name: "A & <b>",
    href: "javascript:alert(1)",
    stateText: "gap 0.9",
  };

  it("escapes texts and refuses a script as an address", () => {
    const markup = renderToStaticMarkup(
      <DumbbellTable
        caption="What holds you back"
        rows={[{ ...row, actionText: "Add", actionHref: "/skills/x" }]}
      />,
    );
    expect(markup).toContain('<a href="#">A &amp; &lt;b&gt;</a>');
    expect(markup).toContain('<caption class="sr-only">What holds you back</caption>');
    expect(markup).toContain('aria-label="no evidence"');
    // Two links that both say "Add" must differ for who hears them out of their rows.
    expect(markup).toContain('Add<span class="sr-only">: A &amp; &lt;b&gt;</span>');
  });

  it("draws only what is known", () => {
    const count = (values: object) => {
      const markup = renderToStaticMarkup(
        <DumbbellTable caption="c" rows={[{ ...row, ...values }]} />,
      );
      return (
        markup.slice(markup.indexOf("<tbody")).match(/d-(claimed|mean|range|confirmed|target)/g) ??
        []
      );
    };
    expect(count({})).toEqual([]);
    expect(count({ claimed: 0 })).toEqual(["d-claimed"]);
    expect(count({ claimed: 3, mean: 2, low: 1, high: 3, confirmed: 2, target: 3 })).toHaveLength(
      5,
    );
  });
});

describe("NextStepCard", () => {
  it("opens to its reasons, and has no door to reasons it lacks", () => {
    const card = { title: "Write a test", detail: "+6 points" };
    expect(renderToStaticMarkup(<NextStepCard {...card} why={["It is core."]} />)).toContain(
      "It is core.",
    );
    expect(renderToStaticMarkup(<NextStepCard {...card} why={[]} />)).not.toContain("<details");
  });
});

describe("ActivityList", () => {
  it("dates each entry in the person's zone", () => {
    const at = Date.UTC(2025, 5, 14, 23, 30);
    const view = (timeZone: string) =>
      renderToStaticMarkup(
        <ActivityList items={[{ id: "1", at, text: "Rated" }]} timeZone={timeZone} />,
      );
    expect(view("UTC")).toContain(">14 Jun</time>");
    expect(view("Asia/Tokyo")).toContain(">15 Jun</time>");
  });
});
