import type { Capacity } from '../../capacity/capacity.ts'
import { readCapacity } from '../../settings/capacity.ts'
import { readLogDays } from '../../settings/log_days.ts'
import { readRegion } from '../../settings/region.ts'
import { SettingsReader } from '../../settings/settings_reader.ts'
import { SHAPES } from '../../settings/shapes.ts'
import { readStackName } from '../../settings/stack.ts'

export interface DatabaseSettings {
  readonly region: string
  readonly capacity: Capacity['database']
  /** How far back the cluster can be restored to any second, in days. */
  readonly backupDays: number
  readonly copyRegion: string
  readonly copyEveryHours: number
  /** Whether API and worker go through RDS Proxy. */
  readonly proxy: boolean
  readonly rotateAfterDays: number
  readonly logDays: number
  readonly protect: boolean
}

/** @throws SettingsError before anything is declared. */
export function readDatabaseSettings(): DatabaseSettings {
  const reader = new SettingsReader()
  const stack = readStackName(reader)
  const region = readRegion(reader)
  const settings: DatabaseSettings = {
    region,
    capacity: readCapacity(reader, stack).database,
    backupDays: reader.integer('backupDays', { min: 1, max: 35, unit: 'days' }),
    copyRegion: reader.text('copyRegion', SHAPES.region),
    copyEveryHours: Number(reader.oneOf('copyEveryHours', ['1', '2', '3', '4', '6', '12', '24'])),
    proxy: reader.flag('proxy'),
    rotateAfterDays: reader.integer('rotateAfterDays', { min: 1, max: 90, unit: 'days' }),
    logDays: readLogDays(reader, 'logDays'),
    protect: reader.flag('protect'),
  }
  reader.refuseIf(
    settings.copyRegion === region,
    'copyRegion',
    `is "${region}", the stack's own; it must be another region, for the day on which this one is lost`
  )
  reader.refuseIf(
    stack === 'production' && !settings.protect,
    'protect',
    'is "false", which production does not allow; it must be one of: true'
  )
  reader.refuseIf(
    stack === 'production' && settings.backupDays < 14,
    'backupDays',
    `is "${settings.backupDays}", too few for production; it must be 14 to 35`
  )
  reader.refuseIf(
    settings.proxy && settings.capacity.minAcu === 0,
    'proxy',
    'is "true", but this capacity lets the database sleep, which the proxy never would; it must be one of: false'
  )
  reader.close()
  return settings
}
