import { SettingsReader } from '../../settings/settings_reader.ts'
import { readRegion } from '../../settings/region.ts'
import { readLogDays } from '../../settings/log_days.ts'
import { SHAPES } from '../../settings/shapes.ts'
import { readStackName } from '../../settings/stack.ts'

export interface NetworkSettings {
  readonly region: string
  /** A /16 of private addresses. */
  readonly cidr: string
  /** Exactly three, in the region. */
  readonly zones: readonly string[]
  readonly natGateways: 'one' | 'one-per-zone'
  readonly interfaceEndpoints: readonly string[]
  readonly flowLogDays: number
  /** Whether `pulumi destroy` has to be allowed first (docs/infra/tear-down.md). */
  readonly protect: boolean
}

const VPC_CIDR = {
  pattern: /^(10\.\d{1,3}|172\.(1[6-9]|2\d|3[01])|192\.168)\.0\.0\/16$/,
  allowed: 'a private /16 such as 10.20.0.0/16',
}

const ENDPOINT = {
  pattern: /^(ecr\.api|ecr\.dkr|sts|logs|secretsmanager|kms|sqs|ec2|eks-auth)$/,
  allowed: 'services among ecr.api, ecr.dkr, sts, logs, secretsmanager, kms, sqs, ec2, eks-auth',
}

/** @throws SettingsError before anything is declared. */
export function readNetworkSettings(): NetworkSettings {
  const reader = new SettingsReader()
  const stack = readStackName(reader)
  const region = readRegion(reader)
  const zones = reader.list('zones', SHAPES.zone, 3)
  const natGateways = reader.oneOf('natGateways', ['one', 'one-per-zone'])
  const settings: NetworkSettings = {
    region,
    cidr: reader.text('cidr', VPC_CIDR),
    zones,
    natGateways,
    interfaceEndpoints: reader.list('interfaceEndpoints', ENDPOINT),
    flowLogDays: readLogDays(reader, 'flowLogDays'),
    protect: stack === 'production',
  }
  reader.refuseIf(
    zones.length !== 3 || new Set(zones).size !== 3,
    'zones',
    'must be three different zones: the address plan and the databases count on it'
  )
  reader.refuseIf(
    zones.some((zone) => !zone.startsWith(region)),
    'zones',
    `must lie in aws:region, which is "${region}"`
  )
  reader.refuseIf(
    stack === 'production' && natGateways === 'one',
    'natGateways',
    'is "one", which production does not allow: one zone would take the way to the payment provider from all; ' +
      'it must be one of: one-per-zone'
  )
  reader.close()
  return settings
}
