/** One attribute to narrow a list by, with how many products each value would show. */
export interface Facet {
  readonly key: string
  readonly label: string
  readonly values: readonly FacetValue[]
}

export interface FacetValue {
  readonly value: string
  readonly label: string
  readonly count: number
  readonly selected: boolean
}

/** A row of the counting statement; `values` holds value, label and count, in the order shown. */
export interface FacetRow {
  readonly key: string | null
  readonly label: string | null
  readonly values: readonly [string, string, number][] | null
}

/** How `catalog.products.facets` holds one value of one attribute. Keys hold no colon, so the first one divides. */
export function facetToken(key: string, value: string): string {
  return `${key}:${value}`
}

/** More than this nobody reads; the rest can be had by searching. */
const MOST_VALUES = 24

/**
 * The most frequent values, and whatever is chosen, so that it can be taken back. Null for an attribute that no product
 * of the list has.
 */
export function toFacet(
  { key, label, values }: FacetRow,
  chosen: ReadonlyMap<string, readonly string[]>
): Facet | null {
  if (key === null || label === null || values === null) return null
  const selected = new Set(chosen.get(key))
  return {
    key,
    label,
    values: values
      .map(([value, name, count]) => ({
        value,
        label: name,
        count,
        selected: selected.has(value),
      }))
      .filter((value, place) => place < MOST_VALUES || value.selected),
  }
}
