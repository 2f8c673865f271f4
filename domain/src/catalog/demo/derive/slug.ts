/** A name as it stands in an address: lower case, ASCII, words joined by hyphens. */
export function slugify(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'"]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/**
 * A slug for each code, no two alike. Where names give the same slug, all but the first code's carry their code, so
 * that an address depends on nothing but names and codes.
 */
export function uniqueSlugs(
  products: readonly { code: string; name: string }[]
): Map<string, string> {
  const slugs = new Map<string, string>()
  const taken = new Set<string>()
  for (const { code, name } of [...products].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const plain = slugify(name)
    const slug = taken.has(plain) ? `${plain}-${code.toLowerCase()}` : plain
    taken.add(slug)
    slugs.set(code, slug)
  }
  return slugs
}
