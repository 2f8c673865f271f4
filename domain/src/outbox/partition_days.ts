import { firstIdAt } from '../shared/index.ts'

const DAY = 24 * 60 * 60 * 1000

/** One day's rows of a table whose ids are UUIDv7: the day is a range of ids. */
export interface PartitionDay {
  /** Such as `20261123`: what the names of its partitions end in. */
  readonly suffix: string
  /** The first id of the day, and the first of the next. */
  readonly from: string
  readonly to: string
}

/** The day of a moment, in UTC. */
export function partitionDay(moment: Date): PartitionDay {
  const start = Math.floor(moment.getTime() / DAY) * DAY
  const suffix = new Date(start).toISOString().slice(0, 10).replaceAll('-', '')
  return { suffix, from: firstIdAt(new Date(start)), to: firstIdAt(new Date(start + DAY)) }
}

/** This day and so many after it. */
export function daysAhead(moment: Date, days: number): PartitionDay[] {
  return Array.from({ length: days + 1 }, (_, ahead) =>
    partitionDay(new Date(moment.getTime() + ahead * DAY))
  )
}

/** The suffix of the oldest day to keep: names sort as days do. */
export function oldestKept(moment: Date, days: number): string {
  return partitionDay(new Date(moment.getTime() - days * DAY)).suffix
}
