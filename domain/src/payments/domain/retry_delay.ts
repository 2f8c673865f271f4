const SECOND = 1000
const LONGEST = 5 * 60 * SECOND

/** How long to leave the provider alone after so many failures in a row: 2 s, 4 s, 8 s … 5 min. In milliseconds. */
export function retryDelay(tries: number): number {
  return Math.min(2 ** Math.min(tries, 10) * SECOND, LONGEST)
}
