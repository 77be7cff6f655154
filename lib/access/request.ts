import { AsyncLocalStorage } from "node:async_hooks";

export type CookieOptions = {
  httpOnly: boolean;
  sameSite: "lax";
  secure: boolean;
  path: "/";
  /** Seconds. */
  maxAge: number;
};

/** The little of a request that access needs; Next supplies it, and so can a test. */
export type RequestContext = {
  header(name: string): string | null;
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string, options: CookieOptions): void;
  /** Tells Next that a page's data changed. */
  revalidate(path: string): void;
};

const supplied = new AsyncLocalStorage<RequestContext>();

/** Runs `work` as if it came with this request: for tests, which have no server around them. */
export function withRequest<T>(context: RequestContext, work: () => Promise<T>): Promise<T> {
  return supplied.run(context, work);
}

/** The request in hand. Throws outside a request, and makes a page dynamic, as Next demands. */
export async function requestContext(): Promise<RequestContext> {
  const context = supplied.getStore();
  if (context) return context;
  const [{ cookies, headers }, { revalidatePath }] = await Promise.all([
    import("next/headers"),
    import("next/cache"),
  ]);
  const [head, jar] = await Promise.all([headers(), cookies()]);
  return {
    header: (name) => head.get(name),
    cookie: (name) => jar.get(name)?.value,
    setCookie: (name, value, options) => void jar.set(name, value, options),
    revalidate: (path) => revalidatePath(path),
  };
}

/** Call after a write that changes a page: `await revalidate("/skills")`. */
export async function revalidate(...paths: string[]): Promise<void> {
  const context = await requestContext();
  for (const path of paths) context.revalidate(path);
}
