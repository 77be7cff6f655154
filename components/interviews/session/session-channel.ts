/**
 * What a tab shows: up to which moment of the server's clock the session's time is counted (in
 * milliseconds; it only grows), and in a few letters which question that is and how it stands.
 */
export type Shown = { readonly since: number; readonly mark: string };

/** What tabs say: that something changed, or what they show; a tab that has just opened asks. */
type Word = "changed" | (Shown & { readonly isAsking: boolean });

type Ports = {
  /** Another tab has changed something, or shows what may have come after this tab's question. */
  onChange: () => void;
  shown: () => Shown;
};

/**
 * Tells the other tabs of this browser that a session has changed, and hears it from them, so that
 * all show the same question. A tab may have been drawn just before the others went on, so it asks
 * when it opens. The server's clock counts whole seconds: of two with the same moment either
 * may be the later one. Other devices learn it from the server. Returns how to tell of a
 * change, how to tell what is shown, and how to stop.
 */
export function openSessionChannel(interviewId: string, { onChange, shown }: Ports) {
  if (typeof BroadcastChannel === "undefined") {
    return { tell: () => {}, show: () => {}, close: () => {} };
  }
  const channel = new BroadcastChannel(`rung.interview.${interviewId}`);
  const say = (word: Word) => channel.postMessage(word);
  const show = (isAsking = false) => say({ ...shown(), isAsking });
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data === "changed") return onChange();
    const { since, mark } = shown();
    if (data.since === since && data.mark === mark) return;
    if (data.since >= since) onChange();
    if (data.since < since || data.isAsking) show();
  };
  show(true);
  return { tell: () => say("changed"), show: () => show(), close: () => channel.close() };
}

export type SessionChannel = ReturnType<typeof openSessionChannel>;
