/** Which pages may be kept on a shopper's device: those that are the same for everyone. */
export function isCatalogue(path: string): boolean {
  return (
    path === '/' ||
    path === '/search' ||
    /^\/(?:c|p)\//.test(path) ||
    ['/departments', '/about', '/delivery-and-returns', '/privacy', '/accessibility'].includes(path)
  )
}

export function isPicture(path: string): boolean {
  return path.startsWith('/media/')
}

/** Files that are the same for as long as their name is. */
export function isShell(path: string): boolean {
  return path.startsWith('/_app/immutable/') || path === '/favicon.svg'
}

/** The hashed files that a page's HTML names: its styles, its script, the fonts it preloads. */
export function filesNamedIn(html: string): string[] {
  const found = html.matchAll(/(?:href|src)="(\/_app\/immutable\/[^"]+)"/g)
  return [...new Set([...found].map(([, path = '']) => path))]
}
