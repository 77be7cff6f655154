/** How long a silent server is waited for before it is asked again. */
const RETRY_MS = 3_000;
const ANSWER_MS_MAX = 5_000;

/** What it needs of the browser; a test hands in its own. */
export type Reach = {
  /** Whether the server answers now. */
  ask: () => Promise<boolean>;
  /** Calls back when it is worth asking again. */
  later: (run: () => void) => void;
};

const browser: Reach = {
  ask: () =>
    fetch("/api/health/live", {
      cache: "no-store",
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    }).then(
      ({ ok }) => ok,
      () => false,
    ),
  later: (run) => {
    setTimeout(run, RETRY_MS);
  },
};

/**
 * Draws the page anew as soon as the server answers. The router alone would leave a page whose
 * network is lost for the browser's own error page, and with it what somebody is writing. Calls
 * while one waits are one.
 */
export function refreshWhenReached(refresh: () => void, { ask, later } = browser): () => void {
  let isWaiting = false;
  const attempt = async () => {
    if (await ask()) {
      isWaiting = false;
      refresh();
    } else later(() => void attempt());
  };
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    void attempt();
  };
}
