const ZONE = 'Europe/London'

/** 24 December 2026 */
export function day(time: string): string {
  return new Date(time).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: ZONE })
}

/** 24 December 2026 at 10:30: where the hour matters. */
export function moment(time: string): string {
  return new Date(time).toLocaleString('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: ZONE,
  })
}
