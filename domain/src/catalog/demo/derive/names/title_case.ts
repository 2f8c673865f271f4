/** Words that stay small inside a title. */
const SMALL = new Set(
  'a an and as at by de des du en for from in la le of off on or the to with x'.split(' ')
)

/** Words with letters of their own. */
const AS_WRITTEN: Readonly<Record<string, string>> = {
  "'n'": "'n'",
  '3d': '3D',
  'a4': 'A4',
  'a5': 'A5',
  'a6': 'A6',
  'a7': 'A7',
  'abc': 'ABC',
  'cd': 'CD',
  'cm': 'cm',
  'ii': 'II',
  'ipod': 'iPod',
  'led': 'LED',
  't-light': 'T-Light',
  't-lights': 'T-Lights',
  't-shirt': 'T-Shirt',
  'tv': 'TV',
  'usb': 'USB',
  'vip': 'VIP',
  'wc': 'WC',
  'us': 'US',
  "d'azur": "d'Azur",
  'jean-paul': 'Jean-Paul',
}

/** Sets capitals as in a title: 'SET OF KEYS' becomes 'Set of Keys'. Grams and watts keep their unit: '125g'. */
export function titleCase(words: string): string {
  const last = words.split(' ').length - 1
  return words
    .toLowerCase()
    .split(' ')
    .map((word, position) => inTitle(word, position > 0 && position < last))
    .join(' ')
}

function inTitle(word: string, inside: boolean): string {
  const [, before = '', core = '', after = ''] = /^(["'(]*)(.*?)([",.!?)]*)$/.exec(word) ?? []
  const written = AS_WRITTEN[core]
  if (written !== undefined) return before + written + after
  if (inside && before === '' && SMALL.has(core)) return word
  if (/^\d+([.]\d+)?(g|w|cm)$/.test(core)) return before + core.replace('w', 'W') + after
  if (/^\d+0s$/.test(core)) return before + core + after
  return before + core.replace(/^[a-z]|(?<=\d-)[a-z]/, (letter) => letter.toUpperCase()) + after
}
