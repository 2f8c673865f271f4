import type { Cookies } from '@sveltejs/kit'
import { redirect } from '@sveltejs/kit'
import { cookies as scheme, signInOrigins } from '#shared/config.ts'
import { ApiProblem } from '#shared/api/errors.ts'
import type { SignedIn } from '#shared/api/types.ts'

const TOKEN = /^[A-Za-z0-9_-]{20,200}$/

/** Whoever is signed in in this browser, if anybody is: the API has the last word. */
export function readSession(cookies: Cookies): SignedIn | null {
  const token = cookies.get(scheme.session)
  return token !== undefined && TOKEN.test(token) ? { cookie: `${scheme.session}=${token}` } : null
}

/** Has the browser forget who was signed in, and the cart that was theirs. */
export function forgetSession(cookies: Cookies): void {
  for (const name of [scheme.session, scheme.cart]) {
    cookies.delete(name, { path: '/', httpOnly: true, sameSite: 'lax', secure: scheme.secure })
  }
}

/** Where one signs in, to come back to a page of this shop. */
export function signInAddress(returnTo: string): string {
  return `/api/v1/auth/login?${new URLSearchParams({ returnTo })}`
}

/** Does what only somebody can who is signed in; sends everybody else to sign in, and back to the page. */
export async function asMyself<T>(
  { cookies, url }: { cookies: Cookies; url: URL },
  work: (session: SignedIn) => Promise<T>
): Promise<T> {
  const session = readSession(cookies)
  if (session === null) redirect(303, signInAddress(url.pathname))
  try {
    return await work(session)
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) {
      redirect(303, signInAddress(url.pathname))
    }
    throw error
  }
}

/** Goes on to the identity provider's own signing out, if that is where the settings say; home otherwise. */
export function leave(address: string | null): never {
  const isTheirs = address !== null && signInOrigins.includes(new URL(address).origin)
  if (isTheirs) redirect(303, address, { external: [...signInOrigins] })
  redirect(303, '/')
}
