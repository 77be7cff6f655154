import { isRedirectError } from "next/dist/client/components/redirect-error";
import type { Action } from "@/lib/access/action";
import { type CookieOptions, type RequestContext, withRequest } from "@/lib/access/request";
import { type ActionState, idle } from "@/lib/domain/action-state";

process.env.NEXTAUTH_SECRET ??= "k3Vq8mZ0wYxT1nB5rLcJ7sHdPfGaE2uQ";
process.env.RUNG_ORIGIN ??= "http://localhost:3000";
// Tests sign in far more often than people do; the tests of the limits set their own.
process.env.RUNG_RATE_LIMIT_FACTOR ??= "100000";

/** What an action did: its state, or the path that it sent the browser to. */
export type Answer<T> = { state: ActionState<T>; redirectedTo: string | null };

/** A browser without a window: keeps cookies and sends forms. The one thing that tests stand in for. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();
  readonly cookieOptions = new Map<string, CookieOptions>();
  readonly revalidated: string[] = [];
  readonly headers = new Map<string, string>([
    ["origin", "http://localhost:3000"],
    ["user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"],
  ]);

  private get request(): RequestContext {
    return {
      header: (name) => this.headers.get(name) ?? null,
      cookie: (name) => this.cookies.get(name),
      setCookie: (name, value, options) => {
        if (options.maxAge === 0) this.cookies.delete(name);
        else this.cookies.set(name, value);
        this.cookieOptions.set(name, options);
      },
      revalidate: (path) => void this.revalidated.push(path),
    };
  }

  /** Runs anything as part of a request of this browser. */
  within<T>(work: () => Promise<T>): Promise<T> {
    return withRequest(this.request, work);
  }

  /** Sends a form, or a plain object, to an action. */
  async send<T>(action: Action<T>, payload: unknown): Promise<Answer<T>> {
    try {
      const state = await this.within(() => action(idle, payload));
      return { state, redirectedTo: null };
    } catch (error) {
      if (!isRedirectError(error)) throw error;
      return { state: idle, redirectedTo: error.digest.split(";").slice(2, -2).join(";") };
    }
  }

  /** Sends fields as a form does; a list becomes one entry each. */
  async submit<T>(action: Action<T>, fields: Record<string, string | readonly string[]>) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      for (const item of typeof value === "string" ? [value] : value) form.append(name, item);
    }
    return this.send(action, form);
  }
}
