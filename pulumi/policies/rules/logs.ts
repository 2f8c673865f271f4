import { type Rule, unless } from '../rule.ts'

const SHORTEST_IN_PRODUCTION = 30
const LONGEST = 365

export const logRetention: Rule = {
  name: 'log-retention',
  description: 'Log lines have an end: a month in production at least, a year anywhere at most.',
  check({ type, stack, inputs }) {
    if (type !== 'aws:cloudwatch/logGroup:LogGroup') return []
    const days = Number(inputs.retentionInDays ?? 0)
    const shortest =
      stack === 'production' && !String(inputs.name).endsWith('/figures')
        ? SHORTEST_IN_PRODUCTION
        : 1
    return unless(
      days >= shortest && days <= LONGEST,
      `retentionInDays is ${days}; it must be ${shortest} to ${LONGEST}`
    )
  },
}
