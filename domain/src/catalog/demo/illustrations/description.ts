import type { Occasion, ProductAttributes } from '../vocabulary.ts'

const OCCASION_WORDS: Record<Occasion, string> = {
  'christmas': 'Christmas',
  'easter': 'Easter',
  'valentines': "Valentine's Day",
  'halloween': 'Halloween',
  'mothers-day': "Mother's Day",
  'fathers-day': "Father's Day",
  'birthday': 'a birthday',
  'wedding': 'a wedding',
  'new-baby': 'a new baby',
  'party': 'a party',
  'picnic': 'a picnic',
  'congratulations': 'congratulations',
}

const words = (term: string) =>
  term
    .replaceAll('-', ' ')
    .replace(/^t light/, 'T-light')
    .replace(/union flag/, 'Union Flag')

const listed = (items: string[]) =>
  items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${items.at(-1)}` : (items[0] ?? '')

/**
 * The text that stands in for a product's picture, which is drawn and not a photograph: "Mug Red Retrospot (drawing:
 * red mug, retrospot pattern, set of 4)".
 */
export function describeProductPicture(attributes: ProductAttributes, name: string): string {
  const { colours, material, object, pattern, motif, lettering, setSize, occasion } = attributes
  const thing = [listed(colours.map(words)), material && words(material), words(object)]
  const details = [
    thing.filter(Boolean).join(' '),
    pattern && `${words(pattern)} pattern`,
    motif && motif !== pattern && !object.includes(motif) && `${words(motif)} motif`,
    lettering && `lettered “${lettering}”`,
    setSize && setSize > 1 && `set of ${setSize}`,
    occasion && `for ${OCCASION_WORDS[occasion]}`,
  ]
  return `${name} (drawing: ${details.filter(Boolean).join(', ')})`
}
