import type { Capacity } from '../../capacity/capacity.ts'
import { readCapacity } from '../../settings/capacity.ts'
import { readLogDays } from '../../settings/log_days.ts'
import { readRegion } from '../../settings/region.ts'
import { SettingsReader } from '../../settings/settings_reader.ts'
import { readStackName } from '../../settings/stack.ts'

export interface CacheSettings {
  readonly region: string
  readonly cache: Capacity['cache']
  readonly state: Capacity['state']
  /** How long daily snapshots of `state` are kept. */
  readonly snapshotDays: number
  readonly logDays: number
  readonly protect: boolean
}

/** @throws SettingsError before anything is declared. */
export function readCacheSettings(): CacheSettings {
  const reader = new SettingsReader()
  const stack = readStackName(reader)
  const capacity = readCapacity(reader, stack)
  const settings: CacheSettings = {
    region: readRegion(reader),
    cache: capacity.cache,
    state: capacity.state,
    snapshotDays: reader.integer('snapshotDays', { min: 1, max: 35, unit: 'days' }),
    logDays: readLogDays(reader, 'logDays'),
    protect: stack === 'production',
  }
  reader.close()
  return settings
}
