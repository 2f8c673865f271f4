/** A value and what a name must hold (in lower case) to have it. Of a list of rules the first that fits decides. */
export type Rule<T> = readonly [value: T, pattern: RegExp]

export function firstFit<T>(rules: readonly Rule<T>[], text: string): T | null {
  return rules.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
