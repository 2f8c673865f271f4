/**
 * Tells goods of the same name apart: the second gets 'No. 2', the third 'No. 3', in the order of their codes. What the
 * difference is the invoices do not say. The number goes before a count: 'Fairy Cake Placemats No. 2, Set of 4'.
 */
export function numberNamesakes<T extends { thing: string }>(
  things: readonly T[],
  nameOf: (thing: T) => string
): T[] {
  const seen = new Map<string, number>()
  return things.map((one) => {
    const name = nameOf(one).toLowerCase()
    const place = (seen.get(name) ?? 0) + 1
    seen.set(name, place)
    return place === 1 ? one : { ...one, thing: `${one.thing} No. ${place}` }
  })
}
