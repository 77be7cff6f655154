/** A duration as people read it: `0.4 s`, `12 s`, `2 min 5 s`. */
export function readableDuration(milliseconds) {
  if (milliseconds < 9950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Prints a line before a piece of work and one after it, with the time it took. Returns its result. */
export async function step(title, work) {
  console.log(`${title} …`);
  const began = performance.now();
  const result = await work();
  console.log(`  … done in ${readableDuration(performance.now() - began)}`);
  return result;
}

/** A reason not to go on that the person at the keyboard can mend: shown as a sentence, without a stack. */
export class Refusal extends Error {
  constructor(...sentences) {
    super(sentences.join("\n"));
    this.name = "Refusal";
  }
}
