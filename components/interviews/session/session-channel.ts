type Ports = {
  /** Something has changed in another tab. */
  onChange: () => void;
  /** Since when this tab's question is in front, by the server's clock. */
  since: () => number;
};

/** What tabs say: that something changed, that one has just opened, or what they show. */
type Word = "changed" | "opened" | number;

/**
 * Tells the other tabs of this browser that a session has changed, and hears it from them, so that
 * all show the same question. A tab that opens asks what the others show, since it may have been
 * drawn just before they went on. Other devices learn it from the server. Returns how to tell and
 * how to stop.
 */
export function openSessionChannel(interviewId: string, { onChange, since }: Ports) {
  if (typeof BroadcastChannel === "undefined") return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(`rung.interview.${interviewId}`);
  const say = (word: Word) => channel.postMessage(word);
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data === "opened") say(since());
    else if (data === "changed" || data > since()) onChange();
  };
  say("opened");
  return { tell: () => say("changed"), close: () => channel.close() };
}
