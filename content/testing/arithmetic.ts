/**
 * What a sum such as `60_000_000 * 800 / 1e9` comes to: numbers, brackets, + - * / % **, and
 * `ceil`, `floor`, `round`, `sqrt`, `log2`, `log10`, `log`, `exp`, `min` and `max`, as Python reckons
 * them. Throws on anything else; no text is ever run.
 */
export function reckon(text: string): number {
  const tokens = text.match(/[0-9][0-9_]*(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?|\*\*|[a-z][a-z0-9]*|\S/gi);
  const reader = new Sum(tokens ?? []);
  const value = reader.sum();
  reader.expectEnd();
  return value;
}

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  ceil: Math.ceil,
  floor: Math.floor,
  round: Math.round,
  sqrt: Math.sqrt,
  log2: Math.log2,
  log10: Math.log10,
  log: Math.log,
  exp: Math.exp,
  min: Math.min,
  max: Math.max,
};

class Sum {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  sum(): number {
    let value = this.product();
    for (let sign = this.take("+", "-"); sign; sign = this.take("+", "-"))
      value = sign === "+" ? value + this.product() : value - this.product();
    return value;
  }

  expectEnd() {
    if (this.at < this.tokens.length) this.fail();
  }

  private product(): number {
    let value = this.signed();
    for (let sign = this.take("*", "/", "%"); sign; sign = this.take("*", "/", "%")) {
      const other = this.signed();
      if (sign === "*") value *= other;
      else value = sign === "/" ? value / other : value % other;
    }
    return value;
  }

  private signed(): number {
    return this.take("-") ? -this.signed() : this.power();
  }

  private power(): number {
    const base = this.atom();
    return this.take("**") ? base ** this.signed() : base;
  }

  private atom(): number {
    const token = this.tokens[this.at++] ?? "";
    if (/^[0-9]/.test(token)) return Number(token.replaceAll("_", ""));
    if (token === "(") return this.list(1)[0] ?? this.fail();
    const work = Object.hasOwn(functions, token) ? functions[token] : undefined;
    if (!work || !this.take("(")) return this.fail();
    return work(...this.list(token === "min" || token === "max" ? 9 : 1));
  }

  /** Up to `most` sums between commas, and the bracket that ends them. */
  private list(most: number): number[] {
    const values = [this.sum()];
    while (this.take(",")) values.push(this.sum());
    if (!this.take(")") || values.length > most) this.fail();
    return values;
  }

  private take(...wanted: string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token === undefined || !wanted.includes(token)) return undefined;
    this.at += 1;
    return token;
  }

  private fail(): never {
    throw new Error(`This is no sum: ${this.tokens.join(" ")}`);
  }
}
