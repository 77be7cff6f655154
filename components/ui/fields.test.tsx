import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Button } from "./button";
import { Checkbox } from "./checkbox";
import { DataTable } from "./data-table";
import { ErrorSummary } from "./error-summary";
import { Field } from "./field";
import { PasswordField } from "./password-field";
import { RadioGroup } from "./radio-group";
import { clock } from "./saved";
import { Select } from "./select";

describe("fields", () => {
  it("ties the label, the hint and the error to the control", () => {
    const markup = renderToStaticMarkup(
      <Field
        label="E-mail"
        name="email"
        type="email"
        hint="Only for signing in."
        error="Too long."
      />,
    );
    expect(markup).toContain('<label for="email">E-mail</label>');
    expect(markup).toContain('aria-describedby="email-hint email-error"');
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toContain('id="email-error"');
  });

  it("claims no description where there is none", () => {
    const markup = renderToStaticMarkup(<Field label="Name" name="name" />);
    expect(markup).not.toContain("aria-");
  });

  it("hides a password at first and leaves paste and managers alone", () => {
    const markup = renderToStaticMarkup(
      <PasswordField label="Password" name="password" autoComplete="new-password" />,
    );
    expect(markup).toContain('type="password"');
    expect(markup).toContain('autoComplete="new-password"');
    expect(markup).not.toContain("onpaste");
  });

  it("offers the empty choice first, and marks what was chosen", () => {
    const markup = renderToStaticMarkup(
      <Select
        label="Path"
        name="path"
        emptyLabel="No preference"
        defaultValue="web"
        options={[{ value: "web", label: "Web Developer" }]}
      />,
    );
    expect(markup).toContain('<option value="">No preference</option>');
    expect(markup).toContain('<option value="web" selected="">');
  });

  it("names a group by its legend and gives boxes of one name ids of their own", () => {
    const radios = renderToStaticMarkup(
      <RadioGroup
        name="r"
        label="Target"
        options={[{ value: "a", label: "A" }]}
        error="Choose one."
      />,
    );
    expect(radios).toContain("<legend>Target</legend>");
    expect(radios).toContain('aria-describedby="r-error"');
    expect(renderToStaticMarkup(<Checkbox name="goal" value="x" label="X" />)).toContain(
      'id="goal-x"',
    );
  });
});

describe("ErrorSummary", () => {
  it("leads from each problem to its field, and is silent without any", () => {
    expect(renderToStaticMarkup(<ErrorSummary problems={{ email: "Enter one." }} />)).toContain(
      '<a href="#email">Enter one.</a>',
    );
    expect(renderToStaticMarkup(<ErrorSummary problems={{}} />)).toBe("");
  });

  it("its lines come in the order of the page, and name their fields", () => {
    const problems = { topic: "This is missing.", title: "This is missing." };
    const names = { title: "Title", topic: "Topic" };
    expect(renderToStaticMarkup(<ErrorSummary problems={problems} names={names} />)).toMatch(
      /Title: This is missing\..*Topic: This is missing\./,
    );
  });
});

describe("Button", () => {
  it("says that it is at work without losing the focus", () => {
    const markup = renderToStaticMarkup(
      <Button isPending pendingText="Saving">
        Save
      </Button>,
    );
    expect(markup).toContain('aria-busy="true"');
    expect(markup).toContain("Saving");
    expect(markup).not.toContain(" disabled");
  });
});

describe("DataTable", () => {
  it("has a caption, column and row headers, and escapes its cells", () => {
    const markup = renderToStaticMarkup(
      <DataTable
        caption="Numbers"
        columns={[{ label: "Date" }, { label: "Value", isNumeric: true }]}
        rows={[["<i>", 3]]}
      />,
    );
    expect(markup).toContain("Numbers</caption>");
    expect(markup).toContain('<th scope="row">&lt;i&gt;</th><td class="num">3</td>');
  });
});

describe("clock", () => {
  it("speaks the person's zone, and falls back to UTC openly", () => {
    const at = Date.UTC(2025, 5, 1, 8, 42);
    expect(clock(at, "Europe/Berlin")).toBe("10:42");
    expect(clock(at, "Nowhere/Land")).toBe("08:42 UTC");
  });
});
