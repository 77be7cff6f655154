/**
 * Tells the other tabs of this browser that a session has changed, and hears it from them, so that
 * all show the same question. Other devices learn it from the server. Returns how to tell and how
 * to stop.
 */
export function openSessionChannel(interviewId: string, onChange: () => void) {
  if (typeof BroadcastChannel === "undefined") return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(`rung.interview.${interviewId}`);
  channel.onmessage = onChange;
  return { tell: () => channel.postMessage(0), close: () => channel.close() };
}
