export interface ErrorWords {
  title: string
  text: string
}

/** What an error page says: what happened, and what to do next. */
export function errorWords(status: number): ErrorWords {
  if (status === 404) {
    return {
      title: 'It is not on this shelf',
      text: 'Either we no longer sell it, or the address has a typing mistake. The search box above knows where everything is.',
    }
  }
  if (status === 503 || status === 429) {
    return {
      title: 'Rather a queue just now',
      text: 'More people are in the shop than we can serve at once. Your cart is safe; please try again in a few seconds.',
    }
  }
  if (status >= 500) {
    return {
      title: 'Something fell off the shelf',
      text: 'That was our doing, not yours, and we have made a note of it. Nothing was ordered or charged by this. Please try again.',
    }
  }
  return {
    title: 'That did not work',
    text: 'The shop did not understand this request, and changed nothing.',
  }
}
