import { type BrowserContext, expect } from "@playwright/test";
import { sessionOf } from "@/db/testing/interviews";
import { type Random, randomFrom } from "@/lib/domain/interviews/random";
import { scopeOfPerson } from "../pair";
import { signUp } from "../people";
import type { Served } from "../serve";
import { secondsLeft, storedEnd, storedTexts } from "./stored";
import { Tab } from "./tab";

/** A question in words with several parts, and one with an editor. */
const QUESTIONS = ["q-beh-own-mistake", "q-sql-latest-order"];
const FIELDS = [["situation", "task"], ["code"]] as const;
const STEPS = 16;
const OUTAGE_STEPS = 3;
const SETTLING_ROUNDS = 8;
/** Looked at often: a run is made of many short waits. */
const OFTEN = { intervals: [50, 100] };
/** A tab that was refused a few times waits a while before it tries again. */
const PATIENT = { ...OFTEN, timeout: 40_000 };

/** What happened in a run, to be told. */
export type Tally = Record<"typed" | "dropped" | "falls" | "reloads" | "turns", number>;

/** One session in two tabs of one browser, while the server falls and the network comes and goes. */
export class FireRun {
  readonly tally: Tally = { typed: 0, dropped: 0, falls: 0, reloads: 0, turns: 0 };
  readonly #random: Random;
  readonly #server: Served;
  readonly #context: BrowserContext;
  #interviewId = "";
  #tabs: Tab[] = [];
  #isUp = true;
  #isOnline = true;
  /** Each word that was typed and that nobody chose to drop. */
  readonly #words = new Set<string>();

  constructor(seed: string, server: Served, context: BrowserContext) {
    this.#random = randomFrom(seed);
    this.#server = server;
    this.#context = context;
  }

  /** Somebody new, with a mock interview open in two tabs. */
  async begin(): Promise<void> {
    const pages = [await this.#context.newPage(), await this.#context.newPage()];
    const me = await scopeOfPerson(await signUp(await this.#context.newPage()));
    const settings = { minutes: 45, count: null } as const;
    const wish = { questionIds: QUESTIONS, settings, at: new Date() };
    const { interviewId } = await sessionOf(me, wish);
    this.#interviewId = interviewId;
    const url = `${this.#server.origin}/interviews/${interviewId}`;
    this.#tabs = pages.map((page) => new Tab(page, url));
    await this.#openAll();
  }

  /** What a person does, with an outage of the server and one of the network in between. */
  async live(): Promise<void> {
    const fallsAt = 1 + this.#below(4);
    const cutAt = fallsAt + (this.#below(4) === 0 ? 1 : OUTAGE_STEPS + 1 + this.#below(4));
    for (let step = 0; step < STEPS; step += 1) {
      if (step === fallsAt) await this.#fall();
      if (step === fallsAt + OUTAGE_STEPS) await this.#rise();
      if (step === cutAt) await this.#setOnline(false);
      if (step === cutAt + OUTAGE_STEPS) await this.#setOnline(true);
      await this.#act();
      await this.#expectNothingLost("anywhere");
    }
  }

  /** Everything comes to rest: what was chosen is dropped, all else is stored and shown. */
  async settle(): Promise<void> {
    await this.#openAll();
    // A choice against an older text is asked for anew, so it may take some rounds.
    for (let round = 0; round < SETTLING_ROUNDS; round += 1) {
      await this.#comeToRest();
      await this.#turn();
      await this.#comeToRest();
      if ((await this.#keptCount()) === 0) break;
    }
    await expect.poll(() => this.#keptCount(), "unsent texts of this browser").toBe(0);
    await this.#expectNothingLost("stored");
    await this.#expectOneClock();
    for (const tab of this.#tabs) await tab.open();
    for (const _ of QUESTIONS) {
      await this.#expectShownAsStored();
      await this.#turn();
    }
  }

  /** Hands in twice from two tabs while one of them still types, then ends it from both. */
  async end(): Promise<void> {
    const [first, second] = this.#both();
    if ((await first.read())?.position !== 0) await this.#turn();
    await this.#write(first, "action");
    await this.#write(second, "result");
    const submit = (tab: Tab) => tab.page.getByRole("button", { name: "Submit" });
    // The other tab's press may find its button gone.
    await Promise.all([
      submit(first).dblclick(),
      submit(second)
        .click({ timeout: 2_000 })
        .catch(() => null),
    ]);
    for (const { page } of this.#tabs) await expect(page.getByText("Handed in.")).toBeVisible();
    const { answers } = await storedEnd(this.#interviewId);
    const handedInAt = answers[0]?.submittedAt;
    const texts = (await storedTexts(this.#interviewId)).drafts;
    await this.#expectNothingLost("anywhere");
    await this.#endFromBoth();
    await this.#expectNothingLost("stored");
    const over = await storedEnd(this.#interviewId);
    expect(handedInAt).toBeTruthy();
    expect(over.answers[0]?.submittedAt).toEqual(handedInAt);
    expect(await storedTexts(this.#interviewId)).toMatchObject({ drafts: texts });
    const { startedAt, endedAt } = over.session;
    const wallSeconds = ((endedAt?.getTime() ?? Number.NaN) - startedAt.getTime()) / 1000;
    const used = over.answers.reduce((sum, { secondsUsed }) => sum + secondsUsed, 0);
    expect(used).toBeLessThanOrEqual(Math.ceil(wallSeconds));
  }

  async #endFromBoth(): Promise<void> {
    for (const { page } of this.#tabs) {
      await page.getByRole("button", { name: "End early" }).click();
    }
    await Promise.all(
      this.#tabs.map(({ page }) =>
        page
          .getByRole("dialog")
          .getByRole("button", { name: "End the interview" })
          .click({ timeout: 2_000 })
          .catch(() => null),
      ),
    );
    for (const { page } of this.#tabs)
      await expect(page).toHaveURL(/\/report$/, { timeout: PATIENT.timeout });
  }

  async #act(): Promise<void> {
    const isReachable = this.#isUp && this.#isOnline;
    const dice = this.#random();
    const tab = this.#any(this.#both());
    if (dice < 0.12) return this.#reload(tab);
    if (isReachable && dice < 0.22) return this.#turn();
    if (isReachable && dice < 0.3) return this.#expectOneClock();
    if (isReachable && dice < 0.4) return void (await this.#choose(tab));
    const there = (await tab.isThere()) ? tab : this.#both().find((each) => each !== tab);
    const reading = await there?.read();
    if (there && reading) await this.#write(there, this.#any(FIELDS[reading.position] ?? ["code"]));
  }

  async #write(tab: Tab, field: string): Promise<void> {
    this.tally.typed += 1;
    const word = `w${this.tally.typed}x`;
    const canBeCut = !this.#isUp || !this.#isOnline;
    if (await tab.write(field, `${word} `, { canBeCut })) this.#words.add(word);
  }

  async #choose(tab: Tab): Promise<boolean> {
    const choice = this.#any(["mine", "theirs"] as const);
    const texts = await tab.choose(choice);
    if (!texts) return false;
    const [used, dropped] =
      choice === "mine" ? [texts.mine, texts.theirs] : [texts.theirs, texts.mine];
    for (const word of this.#words) {
      if (!dropped.includes(word) || used.includes(word)) continue;
      this.#words.delete(word);
      this.tally.dropped += 1;
    }
    return true;
  }

  async #reload(tab: Tab): Promise<void> {
    this.tally.reloads += 1;
    await tab.open();
    if (this.#isUp && this.#isOnline) await expect.poll(tab.isThere, OFTEN).toBe(true);
  }

  /** One tab turns; both come to the other question. */
  async #turn(): Promise<void> {
    this.tally.turns += 1;
    const [tab] = this.#both();
    const before = (await tab.read())?.position;
    await tab.turn();
    for (const each of this.#tabs) {
      await expect
        .poll(async () => (await each.read())?.position, PATIENT)
        .toBe(before === 0 ? 1 : 0);
    }
  }

  async #fall(): Promise<void> {
    this.tally.falls += 1;
    this.#isUp = false;
    await Promise.all([this.#leaveFields(), this.#server.fall()]);
  }

  async #rise(): Promise<void> {
    await this.#server.rise();
    this.#isUp = true;
    await this.#openAll();
  }

  async #setOnline(isOnline: boolean): Promise<void> {
    await Promise.all([this.#leaveFields(), this.#context.setOffline(!isOnline)]);
    this.#isOnline = isOnline;
    await this.#openAll();
  }

  /** What was typed is sent at once, so that an outage meets it on its way. */
  #leaveFields = () => Promise.all(this.#tabs.map((tab) => tab.leaveField()));

  /** Opens whatever shows no session, as soon as it can be reached. */
  async #openAll(): Promise<void> {
    if (!this.#isUp || !this.#isOnline) return;
    for (const tab of this.#tabs) {
      if (tab.isCut || !(await tab.isThere())) await tab.open();
      await expect.poll(tab.isThere, OFTEN).toBe(true);
    }
  }

  /** Until both tabs say that all is saved and ask for nothing more. */
  async #comeToRest(): Promise<void> {
    const isAtRest = async () => {
      let isQuiet = true;
      for (const tab of this.#tabs) {
        if (await this.#choose(tab)) isQuiet = false;
        const said = (await tab.read())?.said ?? "";
        if (!/^(Saved \d\d:\d\d|Everything|.*choice in question)/.test(said)) isQuiet = false;
      }
      return isQuiet;
    };
    await expect.poll(isAtRest, PATIENT).toBe(true);
  }

  #keptCount = async (): Promise<number> => (await this.#both()[0].read())?.kept.length ?? -1;

  /** A word is lost for good or not at all, so a moment between two places is waited for. */
  async #expectNothingLost(where: "anywhere" | "stored"): Promise<void> {
    const lost = async () => {
      const read = where === "stored" ? [] : await Promise.all(this.#tabs.map((tab) => tab.read()));
      const shown = read.flatMap((each) =>
        each ? [...Object.values(each.parts), ...each.kept] : [],
      );
      // Without a tab nobody can look into the browser's storage.
      if (where === "anywhere" && shown.length === 0) return [];
      const { drafts, aside } = await storedTexts(this.#interviewId);
      const stored = [...drafts.values(), ...aside].map(({ body }) => body);
      const all = [...shown, ...stored].join("\n");
      return [...this.#words].filter((word) => !all.includes(word));
    };
    await expect.poll(lost, { ...OFTEN, message: `words that are nowhere (${where})` }).toEqual([]);
  }

  async #expectShownAsStored(): Promise<void> {
    for (const tab of this.#tabs) {
      await expect.poll(tab.isThere, OFTEN).toBe(true);
      const { drafts } = await storedTexts(this.#interviewId);
      const { position } = (await tab.read()) ?? { position: -1 };
      for (const field of FIELDS[position] ?? []) {
        const stored = drafts.get(`${position}/${field}`)?.body ?? "";
        await expect.poll(async () => (await tab.read())?.parts[field], OFTEN).toBe(stored);
      }
    }
  }

  /** Both tabs show the server's time, to the second. */
  async #expectOneClock(): Promise<void> {
    for (const tab of this.#tabs) {
      const gap = async () => {
        const before = await secondsLeft(this.#interviewId);
        const shown = (await tab.secondsShown()) ?? Number.NaN;
        const after = await secondsLeft(this.#interviewId);
        // A second that has begun is shown in full.
        return Math.max(0, after - shown, shown - 1 - before);
      };
      await expect
        .poll(gap, { ...OFTEN, message: "seconds between this tab and the server" })
        .toBeLessThanOrEqual(1);
    }
  }

  #both(): [Tab, Tab] {
    return this.#tabs as [Tab, Tab];
  }

  #below = (count: number): number => Math.floor(this.#random() * count);

  #any = <T>(items: readonly T[]): T => items[this.#below(items.length)] as T;
}
