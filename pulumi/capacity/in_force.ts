import type { StackName } from '../settings/stack.ts'
import { BLACK_FRIDAY } from './black_friday.ts'
import type { Capacity } from './capacity.ts'
import { DEV } from './dev.ts'
import { PRODUCTION } from './production.ts'
import { STAGING } from './staging.ts'

/**
 * Which capacity each stack has on. To prepare for the event, review and merge one line, `production: BLACK_FRIDAY`,
 * then run `pulumi up` in database, cache, cluster and platform; take it back the day after.
 */
export const IN_FORCE: Record<StackName, Capacity> = {
  dev: DEV,
  staging: STAGING,
  production: PRODUCTION,
}

/** What a stack may have on; `holdfast:capacity` tries one without merging it (previews, plans, estimates). */
export const ALLOWED: Record<StackName, readonly [Capacity, ...Capacity[]]> = {
  dev: [DEV],
  staging: [STAGING],
  production: [PRODUCTION, BLACK_FRIDAY],
}
