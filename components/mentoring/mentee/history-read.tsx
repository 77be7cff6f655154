import { html, inner } from "@/components/ui/html";

type Shown = {
  readonly dateText: string;
  readonly text: string;
  readonly note: string;
  readonly isTakenBack: boolean;
};

/** Everything that happened to a skill, newest first, for somebody else to read. */
export function HistoryRead({ events }: { events: readonly Shown[] }) {
  const lines = events.map(
    ({ dateText, text, note, isTakenBack }) =>
      html`<li class="history-line"${isTakenBack && html` data-taken-back=""`}><span class="muted">${dateText}</span><span>${text}${isTakenBack && " (taken back)"}</span>${
        note !== "" && html`<span class="history-note" dir="auto">${note}</span>`
      }</li>`,
  );
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template.
    <ul dangerouslySetInnerHTML={inner(html`${lines}`)} />
  );
}
