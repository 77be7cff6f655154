/** A promise that is rejected with `onLate()` after `ms`, unless it is cancelled first. */
export function deadline(
  ms: number,
  onLate: () => Error,
): { promise: Promise<never>; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(onLate()), ms);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}
