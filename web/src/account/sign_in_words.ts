/** Why nobody was signed in, for people; null when nothing went wrong. */
export function signInProblem(code: string | null): { title: string; text: string } | null {
  switch (code) {
    case null:
      return null
    case 'sign_in_cancelled':
      return {
        title: 'You are not signed in',
        text: 'You came back without signing in. That is fine: everything here can be bought as a guest.',
      }
    case 'identity_provider_unavailable':
      return {
        title: 'Signing in is not possible at the moment',
        text: 'The service that signs people in does not answer. Please try again in a minute; you can go on shopping as a guest.',
      }
    case 'session_unavailable':
      return {
        title: 'Signing in is not possible at the moment',
        text: 'We could not remember that you signed in. Please try again in a minute; you can go on shopping as a guest.',
      }
    default:
      return {
        title: 'That sign-in did not work',
        text: 'It was begun in another browser or window, or too long ago. Nothing was changed; please sign in again.',
      }
  }
}
