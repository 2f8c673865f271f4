export type PageLink = { page: number } | 'gap'

/** The page numbers worth offering: first, last, and those around the current one. */
export function pageLinks(current: number, last: number): PageLink[] {
  const wanted = [1, current - 1, current, current + 1, last].filter((n) => n >= 1 && n <= last)
  const pages = [...new Set(wanted)].sort((a, b) => a - b)
  const links: PageLink[] = []
  let before = 0
  for (const page of pages) {
    if (page === before + 2) links.push({ page: page - 1 })
    else if (page > before + 2) links.push('gap')
    links.push({ page })
    before = page
  }
  return links
}
