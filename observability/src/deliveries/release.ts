/** One release of the shop on its way to shoppers, however many parts it changes. */
export interface Release {
  /** The tag of its images. */
  readonly tag: string
  /** When what it brings was committed; unknown where the tag names no commit of this repository. */
  readonly committedAt: Date | null
  readonly startedAt: Date
  /** When it had come out, or was taken back; null while it is on its way. */
  readonly endedAt: Date | null
  readonly outcome: 'out' | 'taken_back' | 'on_its_way'
}

export interface Report {
  readonly from: Date
  readonly to: Date
  readonly releases: number
  /** Seconds from the commit to the last shopper, of half of the releases at most. */
  readonly leadTime: number | null
  readonly perDay: number
  /** Share of the releases that failed shoppers: taken back on their way, or replaced by the one before. */
  readonly failures: number | null
  /** Seconds for which the median failure lasted. */
  readonly timeToRestore: number | null
}

/** What the case study promises: lead time under 20 minutes, daily, 0.5 % failures, restored in under 10 minutes. */
export const GOALS = { leadTime: 20 * 60, perDay: 1, failures: 0.005, timeToRestore: 10 * 60 }

const DAY_MS = 86_400_000

/**
 * The four figures of https://dora.dev/guides/dora-metrics/ over the time from `from` to `to`. A release that is taken back
 * on its way has failed from its start until then. One that had come out and is followed by a release that was out
 * before has failed from its own start until that one is out again, which brings nothing new and counts as no release.
 */
export function reportOf(all: readonly Release[], from: Date, to: Date): Report {
  const inOrder = all
    .filter(({ startedAt }) => startedAt >= from && startedAt < to)
    .toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
  const seen = new Set<string>()
  const released: Release[] = []
  const failed = new Map<Release, number>()
  for (const release of inOrder) {
    const isReturn = seen.has(release.tag)
    if (isReturn) {
      const replaced = released.at(-1)
      if (replaced?.outcome === 'out' && replaced.tag !== release.tag && release.endedAt)
        failed.set(replaced, seconds(replaced.startedAt, release.endedAt))
      continue
    }
    seen.add(release.tag)
    if (release.outcome === 'on_its_way') continue
    released.push(release)
    if (release.outcome === 'taken_back' && release.endedAt)
      failed.set(release, seconds(release.startedAt, release.endedAt))
  }
  const out = released.filter(({ outcome }) => outcome === 'out')
  const leadTimes = out.flatMap(({ committedAt, endedAt }) =>
    committedAt && endedAt ? [seconds(committedAt, endedAt)] : []
  )
  return {
    from,
    to,
    releases: released.length,
    leadTime: median(leadTimes),
    perDay: out.length / Math.max(1, (to.getTime() - from.getTime()) / DAY_MS),
    failures: released.length === 0 ? null : failed.size / released.length,
    timeToRestore: median([...failed.values()]),
  }
}

function seconds(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 1000
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
