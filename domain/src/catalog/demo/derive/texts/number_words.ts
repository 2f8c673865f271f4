const WORDS = [
  ...[
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
] as const

/** Small numbers in words, larger ones in figures, as books set them. */
export function inWords(number: number): string {
  return WORDS[number] ?? String(number)
}

/** 'red, pink and blue' */
export function list(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`
}
