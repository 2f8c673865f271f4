/** The words of a name in lower case and singular, so that "Cake Cases" and "cake case" are the same words. */
export function tokensOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/["!?(),]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(singular)
}

/** Not English grammar: only the same rule for both sides of a comparison. */
export function singular(word: string): string {
  if (word.length < 4 || /(ss|us|is|'s)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}
