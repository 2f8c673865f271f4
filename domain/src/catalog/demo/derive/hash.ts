/**
 * A number in [0, 1) that depends on the text alone (FNV-1a, 32 bits). Where the demo needs variety that is the same
 * on every run, it comes from here.
 */
export function fraction(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}

/** One of the choices, always the same for the same text. */
export function pick<T>(choices: readonly [T, ...T[]], text: string): T {
  return choices[Math.floor(fraction(text) * choices.length)] ?? choices[0]
}
