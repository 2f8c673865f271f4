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

/** The frame of every page. Of the fonts only the subset that English needs. */
export function isShell(path: string): boolean {
  if (path.startsWith('/_app/immutable/')) {
    return !path.endsWith('.woff2') || path.includes('-latin-wght-normal')
  }
  return path === '/favicon.svg' || path === '/manifest.webmanifest'
}
