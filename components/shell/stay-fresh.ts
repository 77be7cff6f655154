/** A page that has just been drawn is fresh: the stream waits until the browser has nothing to do. */
const FIRST_OPEN_MS = 2_000;
const RETRY_MS_MAX = 60_000;
/** The server gives a sign of life every 25 seconds; without two of them the connection is dead. */
const SILENCE_MS_MAX = 60_000;
/** A tab that slept for so long may have missed what other tabs were told. */
const SLEEP_MS = 300_000;

/**
 * Calls `refresh` whenever what this tab shows is out of date. Of all visible tabs of the browser
 * one holds the stream and tells the others; hidden ones look when they are shown again. Returns
 * how to stop.
 */
export function stayFresh(refresh: () => void): () => void {
  const channel = new BroadcastChannel("rung.live");
  /** Everything before that is shown already. */
  let freshAt = performance.timeOrigin;
  let [isStale, changedAt, hiddenAt, failures] = [false, 0, 0, 0];
  let source: EventSource | undefined;
  let holding: AbortController | undefined;
  let refreshing: ReturnType<typeof setTimeout> | undefined;
  /** The next thing to do about the stream: open it, or give it up as dead. */
  let stirring: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    isStale = true;
    if (document.hidden || refreshing) return;
    refreshing = setTimeout(() => {
      refreshing = undefined;
      isStale = false;
      freshAt = Date.now();
      refresh();
    }, 150);
  };
  const open = () => {
    source = new EventSource(`/api/live?age=${Date.now() - freshAt}`);
    source.onmessage = ({ data }) => {
      stir(reopen, SILENCE_MS_MAX);
      failures = 0;
      if (data !== "changed") {
        if (!isStale) freshAt = Date.now();
        return;
      }
      changedAt = Date.now();
      channel.postMessage(0);
      look();
    };
    source.onerror = reopen;
    stir(reopen, SILENCE_MS_MAX);
  };
  const reopen = () => {
    source?.close();
    // The stream ends every few minutes; a server that refuses is asked less and less often.
    stir(open, Math.min(RETRY_MS_MAX, 1_000 * 2 ** failures++) * (0.5 + Math.random()));
  };
  const stir = (what: () => void, ms: number) => {
    clearTimeout(stirring);
    stirring = setTimeout(what, ms);
  };
  const rest = () => {
    clearTimeout(stirring);
    source?.close();
    source = undefined;
    holding?.abort();
    holding = undefined;
  };
  const hold = (mine: AbortController) =>
    new Promise<void>((resolve) => {
      mine.signal.onabort = () => resolve();
      stir(open, Math.max(0, FIRST_OPEN_MS - performance.now()));
    });
  const compete = () => {
    if (document.hidden || holding) return;
    const mine = new AbortController();
    holding = mine;
    // Locks are missing on plain http; then every tab has a stream of its own.
    const locks = navigator.locks as LockManager | undefined;
    if (!locks) return void hold(mine);
    locks.request("rung.live", { signal: mine.signal }, () => hold(mine)).catch(() => {});
  };
  const onVisibility = () => {
    if (document.hidden) {
      hiddenAt = Date.now();
      return rest();
    }
    if (isStale || (hiddenAt && Date.now() - hiddenAt > SLEEP_MS)) look();
    compete();
  };

  // 0: something has changed. Else when a new tab was drawn: has something changed since?
  channel.onmessage = ({ data }) => {
    if (!data) look();
    else if (source && changedAt > data) channel.postMessage(0);
  };
  channel.postMessage(freshAt);
  const on = [
    [document, "visibilitychange", onVisibility],
    [window, "pagehide", rest],
    [window, "pageshow", compete],
  ] as const;
  for (const [target, name, listener] of on) target.addEventListener(name, listener);
  compete();
  return () => {
    for (const [target, name, listener] of on) target.removeEventListener(name, listener);
    clearTimeout(refreshing);
    rest();
    channel.close();
  };
}
