export type Vitals = {
  /** Milliseconds. */
  readonly fcp: number;
  readonly lcp: number;
  readonly tbt: number;
  /** Cumulative layout shift, without a unit. */
  readonly cls: number;
};

/** Where Lighthouse 10 and later give 0.9 and 0.5, by screen. */
const CURVES = {
  phone: { fcp: [1800, 3000], lcp: [2500, 4000], tbt: [200, 600], cls: [0.1, 0.25] },
  desktop: { fcp: [934, 1600], lcp: [1200, 2400], tbt: [150, 350], cls: [0.1, 0.25] },
} as const;

/** Lighthouse's weights; its speed index (10) is not measured here, so these make 90 of 100. */
const WEIGHTS = { fcp: 10, lcp: 25, tbt: 30, cls: 25 } as const;

/**
 * 0 to 100: the weighted mean of four log-normal scores. A value at the first point of its curve
 * scores 0.9, at the second 0.5, so an LCP of 4,000 ms on a phone, all else perfect, makes
 * 100 × (10 + 25 × 0.5 + 30 + 25) / 90 = 86.
 */
export function scoreOf(vitals: Vitals, screen: keyof typeof CURVES): number {
  const names = Object.keys(WEIGHTS) as (keyof Vitals)[];
  const sum = names.reduce((total, name) => {
    return total + WEIGHTS[name] * logNormalScore(vitals[name], CURVES[screen][name]);
  }, 0);
  return (100 * sum) / names.reduce((total, name) => total + WEIGHTS[name], 0);
}

/** The share of a log-normal distribution, with this median, that is above the value. */
function logNormalScore(value: number, [at90, median]: readonly [number, number]): number {
  if (value <= 0) return 1;
  // The standard normal distribution reaches 0.9 at 1.2816.
  const deviation = Math.log(median / at90) / 1.2816;
  return 1 - normalShare(Math.log(value / median) / deviation);
}

/** The logistic approximation of the normal distribution; off by less than 0.0002. */
function normalShare(z: number): number {
  return 1 / (1 + Math.exp(-(1.5976 * z + 0.07056 * z ** 3)));
}
