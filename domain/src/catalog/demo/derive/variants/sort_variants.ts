import type { Design, Variant } from './group_variants.ts'

const SIZES = ['mini', 'small', 'medium', 'large', 'big', 'extra large', 'giant']

/** Small before large; of one size the best-selling first. */
export function sortVariants(design: Design): Design {
  const [first, ...rest] = [...design.variants].sort(
    (a, b) =>
      sizeRank(a) - sizeRank(b) ||
      b.named.item.popularity - a.named.item.popularity ||
      (a.named.item.sku < b.named.item.sku ? -1 : 1)
  )
  return first ? { ...design, variants: [first, ...rest] } : design
}

/** The labels of each option, every one once, in the order of the variants. */
export function optionLabels({ variants }: Design): Record<string, string[]> {
  const labels: Record<string, string[]> = {}
  for (const { options } of variants) {
    for (const [key, label] of Object.entries(options)) {
      const known = (labels[key] ??= [])
      if (!known.includes(label)) known.push(label)
    }
  }
  return labels
}

/** Words by the list, measures by their first number, paper sizes from A7 up to A4. */
function sizeRank({ options: { size } }: Variant): number {
  if (size === undefined) return 0
  const word = SIZES.indexOf(size.toLowerCase())
  if (word !== -1) return word
  const paper = /^A(\d)$/.exec(size)?.[1]
  return paper === undefined ? area(size) : -Number(paper)
}

function area(size: string): number {
  return (size.match(/\d+/g) ?? []).reduce((product, number) => product * Number(number), 1)
}
