type Ports = {
  /** Another tab has changed something, or shows what came after this tab's question. */
  onChange: () => void;
  /** Since when this tab's question is in front, by the server's clock. */
  since: () => number;
};

/** What tabs say: that something changed, or since when what they show is in front. */
type Word = "changed" | number;

/**
 * Tells the other tabs of this browser that a session has changed, and hears it from them, so that
 * all show the same question. Whoever is told of an older question than their own answers with
 * theirs: a tab may have been drawn just before the others went on. Other devices learn it from the
 * server. Returns how to tell of a change, how to tell what is shown, and how to stop.
 */
export function openSessionChannel(interviewId: string, { onChange, since }: Ports) {
  if (typeof BroadcastChannel === "undefined") {
    return { tell: () => {}, show: () => {}, close: () => {} };
  }
  const channel = new BroadcastChannel(`rung.interview.${interviewId}`);
  const say = (word: Word) => channel.postMessage(word);
  const show = () => say(since());
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data === "changed" || data > since()) onChange();
    else if (data < since()) show();
  };
  return { tell: () => say("changed"), show, close: () => channel.close() };
}

export type SessionChannel = ReturnType<typeof openSessionChannel>;
