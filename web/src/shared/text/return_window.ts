/**
 * Days from a parcel's leaving in which the law lets shoppers withdraw, where it does; the API takes nothing back for less.
 */
const LEGAL_DAYS = 21

export interface ReturnWindow {
  readonly title: string
  readonly sentence: string
}

/** How long things can be sent back, as every page says it: `RETURN_WINDOW_DAYS`, which the API holds to. */
export function returnWindow(days: number): ReturnWindow {
  const longer =
    days < LEGAL_DAYS
      ? ` (${LEGAL_DAYS} days in the United Kingdom, the EU, Iceland, Liechtenstein and Norway)`
      : ''
  return {
    title: `${days} days to change your mind`,
    sentence: `${days} days from the day on which the parcel left us${longer}`,
  }
}
