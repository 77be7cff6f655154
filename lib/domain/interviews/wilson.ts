/** The normal quantile that leaves a tenth on either side: an 80 % interval. */
const Z_80 = 1.2816;

/**
 * Wilson's score interval for a share, at 80 %: with p = s/n and z = 1.2816,
 * (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n). Source: Wilson 1927. `successes` may be a
 * fraction, because answers score between 0 and 1.
 *
 * Example: 2 of 8 → [.109, .476]. No answers → [0, 1].
 */
export function wilson80(successes: number, n: number): readonly [low: number, high: number] {
  if (n <= 0) return [0, 1];
  const p = successes / n;
  const scale = 1 + (Z_80 * Z_80) / n;
  const centre = p + (Z_80 * Z_80) / (2 * n);
  const half = Z_80 * Math.sqrt((p * (1 - p)) / n + (Z_80 * Z_80) / (4 * n * n));
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}
