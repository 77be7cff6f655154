import { expect, type Locator, type Page } from "@playwright/test";

/** What stands in one tab: its question, its parts, and all that its browser keeps unsent. */
type Reading = {
  position: number;
  parts: Record<string, string>;
  kept: string[];
  said: string;
  clock: string | null;
};

/** A choice between two texts that the page asks for, as it stands there. */
export type Choice = { mine: string; theirs: string };

/** One tab with a session in it, used as a person does: by what is seen. */
export class Tab {
  readonly page: Page;
  readonly url: string;
  /** Its last load broke off half-way. */
  isCut = false;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  /** Whether the session is there, and not what a browser shows when nobody answers. */
  isThere = async (): Promise<boolean> => (await this.page.locator(".session-main").count()) > 0;

  /** Waits for its script, which writes the name of a key; false where the browser left the page. */
  async isAlive(): Promise<boolean> {
    const search = this.page.getByRole("button", { name: "Search and commands" });
    const state = async () => {
      if (!(await this.isThere())) return "gone";
      // The browser may leave the page between these two lines.
      const key = await search.textContent({ timeout: 1_000 }).catch(() => null);
      return / K$|⌘K$/.test(key ?? "") ? "alive" : "drawn";
    };
    await expect.poll(state, { intervals: [50], timeout: 30_000 }).not.toBe("drawn");
    return (await state()) === "alive";
  }

  /** Opens the session anew; a browser's own page of regret is an answer too. */
  async open(): Promise<void> {
    this.isCut = false;
    await this.page.goto(this.url, { waitUntil: "commit" }).catch(() => null);
  }

  /** What stands here; null where there is nothing to read, for instance in the middle of a load. */
  async read(): Promise<Reading | null> {
    if (!(await this.isThere())) return null;
    return this.page
      .evaluate(() => {
        const parts: Record<string, string> = {};
        for (const form of document.querySelectorAll(".session-field")) {
          const name = form.querySelector<HTMLInputElement>("input[name=field]")?.value ?? "";
          const lines = [...form.querySelectorAll(".cm-line")].map((line) => line.textContent);
          const plain = form.querySelector<HTMLTextAreaElement>("textarea[name=body]")?.value;
          parts[name] = plain ?? lines.join("\n");
        }
        return {
          position:
            Number.parseInt(document.querySelector(".session-count")?.textContent ?? "", 10) - 1,
          parts,
          kept: Object.keys(localStorage)
            .filter((name) => name.startsWith("rung.draft."))
            .map((name) => localStorage.getItem(name) ?? ""),
          said: document.querySelector(".session-saved output")?.textContent ?? "",
          clock: document.querySelector("[role=timer]")?.textContent ?? null,
        };
      })
      .catch(() => null);
  }

  part(field: string): Locator {
    const form = this.page.locator(`.session-field:has(input[name=field][value=${field}])`);
    return form.locator(".cm-content, textarea[name=body]").first();
  }

  /**
   * Writes at the end of a part. False where the browser left the page meanwhile, which it does when
   * the network goes in the middle of a load: then nobody saw the words. A load that is cut off may
   * also leave a page whose parts never come, which somebody would load anew.
   */
  async write(field: string, words: string, { canBeCut }: { canBeCut: boolean }): Promise<boolean> {
    if (!(await this.isAlive())) return false;
    try {
      await this.part(field).focus({ timeout: 15_000 });
    } catch (error) {
      if (!canBeCut) throw error;
      this.isCut = true;
      return false;
    }
    await this.page.keyboard.press("Control+End");
    await this.page.keyboard.type(words);
    const seen = async () => {
      if (!(await this.isThere())) return "gone";
      return (await this.read())?.parts[field]?.includes(words.trim()) ? "seen" : "not there";
    };
    await expect
      .poll(seen, { intervals: [50], message: `${words} was typed` })
      .not.toBe("not there");
    return (await seen()) === "seen";
  }

  /** Takes the focus away from whatever has it. */
  leaveField = (): Promise<unknown> =>
    this.page
      .evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      .catch(() => null);

  /** Ends the first choice that is asked for here; null where there is none. */
  async choose(choice: "mine" | "theirs"): Promise<Choice | null> {
    const field = this.page.locator(".session-field:has(.session-other[role=alert])").first();
    if ((await field.count()) === 0) return null;
    const name = await field.locator("input[name=field]").inputValue();
    const theirs = await field.locator(".session-other[role=alert] pre").textContent();
    const mine = (await this.read())?.parts[name] ?? "";
    const label = choice === "mine" ? "Keep mine" : "Use this";
    await field.locator("[role=alert]").getByRole("button", { name: label }).click();
    return { mine, theirs: theirs ?? "" };
  }

  /** Goes on to the other question, or back. */
  async turn(): Promise<void> {
    await this.page.getByRole("button", { name: /^(Next|Previous) question$/ }).click();
  }

  /** Seconds that the clock shows; null where it is not to be seen. */
  async secondsShown(): Promise<number | null> {
    const [, minutes, seconds] = /^(\d+):(\d\d) left$/.exec((await this.read())?.clock ?? "") ?? [];
    return minutes === undefined ? null : Number(minutes) * 60 + Number(seconds);
  }
}
