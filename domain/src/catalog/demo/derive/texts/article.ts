/** Words that are not counted, and names of things that come in numbers, go without an article. */
const UNCOUNTED =
  /\b(incense|bunting|confetti|gift wrap|wrap|wrapping paper|cutlery|twine|paper|art|tape|glass|feltcraft|wool|lip gloss|fun|ludo|hair|dominoes|ladders|clay|bubbles)$/

const SINGULAR_IN_S =
  /\b(glass|canvas|christmas|dominoes|cactus|dress|compass|moss|press|chess|bus|cross|skies|ladders)$/
const PLURAL_WITHOUT_S = /\b(mice|geese|people|children)$/

const DEFINITE = /^(the|a|an) /i

const DRINKING_GLASS = /(wine|champagne|aperitif|tea|milkshake|old-fashioned) glass$/

const AFTER_HEAD = / (with|in|for|on|from|to) .*$/

/** Whether the words name several things: 'heart chopsticks', 'jars with lids'. */
export function isPlural(phrase: string): boolean {
  const head = headOf(phrase)
  if (PLURAL_WITHOUT_S.test(head)) return true
  return /[a-z]s$/.test(head) && !/(ss|'s)$/.test(head) && !SINGULAR_IN_S.test(head)
}

/** With 'a' or 'an' where English wants one. */
export function withArticle(phrase: string): string {
  const head = headOf(phrase)
  if (isPlural(phrase) || DEFINITE.test(phrase)) return phrase
  if (UNCOUNTED.test(head) && !DRINKING_GLASS.test(head)) return phrase
  return `${soundsLikeVowel(phrase) ? 'an' : 'a'} ${phrase}`
}

function headOf(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/ of .*$/, '')
    .replace(AFTER_HEAD, '')
    .replace(/[",]/g, '')
}

function soundsLikeVowel(phrase: string): boolean {
  if (/^"?(LED|A\d|[AEFHILMNORSX]\b)/.test(phrase)) return true
  if (/^(uni(on|corn|ted)|us|use|euro|one)/i.test(phrase)) return false
  return /^"?([aeiou]|hour|heirloom|8|11|18)/i.test(phrase)
}
