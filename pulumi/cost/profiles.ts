/** Who comes, and what each of them costs us, where it is not in the resource graph. */
export interface Profile {
  readonly name: string
  readonly about: string
  /** Requests a second over the month, and at its highest, all that reach CloudFront. */
  readonly averageRps: number
  readonly peakRps: number
  /** Days of the month on which the peak is reached. */
  readonly eventDays: number
  /** The share that CloudFront answers by itself. */
  readonly edgeHits: number
  /** Kilobytes of an answer, compressed, on average. */
  readonly kilobytes: number
  readonly databaseGb: number
  readonly filesGb: number
  /** Orders for a thousand requests, each with three mails. */
  readonly ordersPerThousand: number
  readonly members: number
}

export const PROFILES = {
  large: {
    name: 'large',
    about: 'the case study’s retailer: 3,400 requests a second on average, 12,400 at the peak',
    averageRps: 3_400,
    peakRps: 12_400,
    eventDays: 3,
    edgeHits: 0.85,
    kilobytes: 18,
    databaseGb: 400,
    filesGb: 2_000,
    ordersPerThousand: 0.05,
    members: 150_000,
  },
  small: {
    name: 'small',
    about: 'a shop with a few hundred orders a day: 5 requests a second on average, 60 at the peak',
    averageRps: 5,
    peakRps: 60,
    eventDays: 3,
    edgeHits: 0.7,
    kilobytes: 18,
    databaseGb: 20,
    filesGb: 50,
    ordersPerThousand: 0.5,
    members: 5_000,
  },
} as const satisfies Record<string, Profile>

export type ProfileName = keyof typeof PROFILES

export const DAYS = 30
export const HOURS = DAYS * 24

/** How busy each hour of a day is against its mean: a European shop, quiet at four, busiest at nine in the evening. */
const DAY = [
  0.35, 0.22, 0.16, 0.13, 0.12, 0.17, 0.34, 0.62, 0.88, 1.05, 1.15, 1.2, 1.28, 1.22, 1.15, 1.14,
  1.2, 1.32, 1.48, 1.64, 1.78, 1.75, 1.38, 0.87,
]
const MEAN = DAY.reduce((sum, one) => sum + one, 0) / DAY.length
const HIGHEST = Math.max(...DAY) / MEAN

/**
 * The month, hour by hour, in requests a second: the last `eventDays` reach the peak, the others are scaled so that the
 * month has its average.
 */
export function loadByHour(profile: Profile): number[] {
  const { averageRps, peakRps, eventDays } = profile
  const eventMean = peakRps / HIGHEST
  const ordinaryMean = (averageRps * DAYS - eventMean * eventDays) / (DAYS - eventDays)
  return Array.from({ length: HOURS }, (_, hour) => {
    const mean = isEventHour(profile, hour) ? eventMean : ordinaryMean
    return (mean * (DAY[hour % 24] ?? 0)) / MEAN
  })
}

export function isEventHour({ eventDays }: Profile, hour: number): boolean {
  return hour >= (DAYS - eventDays) * 24
}
