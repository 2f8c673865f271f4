import { readLogDays } from '../../settings/log_days.ts'
import { readRegion } from '../../settings/region.ts'
import { SettingsReader } from '../../settings/settings_reader.ts'
import { SHAPES } from '../../settings/shapes.ts'
import { readStackName } from '../../settings/stack.ts'

export interface EdgeSettings {
  readonly region: string
  /** What shoppers type. */
  readonly domain: string
  /** The hosted zone in Route 53 that the domain lies in. */
  readonly zone: string
  readonly priceClass: string
  /** Bot control costs by the request; put it on when bots do. */
  readonly botControl: boolean
  /** Requests of one address in five minutes, before it is refused for a while. */
  readonly rateLimit: number
  readonly logDays: number
  readonly protect: boolean
}

/** @throws SettingsError before anything is declared. */
export function readEdgeSettings(): EdgeSettings {
  const reader = new SettingsReader()
  const stack = readStackName(reader)
  const domain = reader.text('domain', SHAPES.domain)
  const zone = reader.text('zone', SHAPES.domain)
  const settings: EdgeSettings = {
    region: readRegion(reader),
    domain,
    zone,
    priceClass: reader.oneOf('priceClass', ['PriceClass_100', 'PriceClass_200', 'PriceClass_All']),
    botControl: reader.flag('botControl'),
    rateLimit: reader.integer('rateLimit', {
      min: 100,
      max: 100_000,
      unit: 'requests in five minutes',
    }),
    logDays: readLogDays(reader, 'logDays'),
    protect: stack === 'production',
  }
  reader.refuseIf(
    domain !== zone && !domain.endsWith(`.${zone}`),
    'domain',
    `is "${domain}", which does not lie in holdfast-edge:zone; it must be "${zone}" or end in ".${zone}"`
  )
  reader.close()
  return settings
}
