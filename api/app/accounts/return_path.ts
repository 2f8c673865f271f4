import env from '#start/env'

const { origin } = new URL(env.get('PUBLIC_URL'))

/** Where people go who come from nowhere in particular. */
export const ACCOUNT_PAGE = '/account'

const LONGEST = 1_000

/**
 * Where in the shop somebody may be sent after signing in: a page of ours, or their account. Whatever leads elsewhere, by
 * whichever trick of writing addresses, leads to the account: nobody makes a link of ours that ends on their site.
 */
export function safeReturnPath(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > LONGEST || !wanted.startsWith('/'))
    return ACCOUNT_PAGE
  // Browsers read a backslash as a slash and drop tabs and line ends: what is left may be another host.
  if (/[\\\p{Cc}]/u.test(wanted) || wanted.startsWith('//')) return ACCOUNT_PAGE
  if (!URL.canParse(wanted, origin)) return ACCOUNT_PAGE
  const url = new URL(wanted, origin)
  const isPage = url.origin === origin && !url.pathname.startsWith('//')
  // The API has no pages, and a sign-in that leads to a sign-in has no end.
  return isPage && !url.pathname.startsWith('/api/') ? url.pathname + url.search : ACCOUNT_PAGE
}
