import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { signInAddress } from '#account/session.ts'
import { signInProblem } from '#account/sign_in_words.ts'

/** Where a sign-in ends that did not work. The address says why; whoever comes for no reason is sent to sign in. */
export const load: PageServerLoad = ({ url }) => {
  const returnTo = url.searchParams.get('returnTo') ?? '/account'
  const problem = signInProblem(url.searchParams.get('problem'))
  if (problem === null) redirect(303, signInAddress(returnTo))
  return { problem, again: signInAddress(returnTo) }
}
