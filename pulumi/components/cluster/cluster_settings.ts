import type { Capacity } from '../../capacity/capacity.ts'
import { readCapacity } from '../../settings/capacity.ts'
import { readLogDays } from '../../settings/log_days.ts'
import { readRegion } from '../../settings/region.ts'
import { SettingsReader } from '../../settings/settings_reader.ts'
import { SHAPES } from '../../settings/shapes.ts'
import { readStackName } from '../../settings/stack.ts'

export const KUBERNETES_VERSIONS = ['1.33', '1.34', '1.35'] as const
export const ARCHITECTURES = ['arm64', 'amd64'] as const
export type Architecture = (typeof ARCHITECTURES)[number]

export interface ClusterSettings {
  readonly region: string
  readonly nodes: Capacity['nodes']
  readonly kubernetesVersion: string
  /** Whether the API of Kubernetes is reached from named addresses, or from inside the VPC alone. */
  readonly apiAccess: 'named-addresses' | 'private'
  readonly adminCidrs: readonly string[]
  /** Who administers the cluster: IAM roles or users, whoever runs Pulumi among them. */
  readonly adminArns: readonly string[]
  /** What the shop's images are built for; the first is preferred. */
  readonly architectures: readonly string[]
  readonly logDays: number
  readonly protect: boolean
}

const ARCHITECTURE = { pattern: /^(arm64|amd64)$/, allowed: 'one of: arm64, amd64' }

/** @throws SettingsError before anything is declared. */
export function readClusterSettings(): ClusterSettings {
  const reader = new SettingsReader()
  const stack = readStackName(reader)
  const apiAccess = reader.oneOf('apiAccess', ['named-addresses', 'private'])
  const adminCidrs = reader.list('adminCidrs', SHAPES.cidr)
  const settings: ClusterSettings = {
    region: readRegion(reader),
    nodes: readCapacity(reader, stack).nodes,
    kubernetesVersion: reader.oneOf('kubernetesVersion', KUBERNETES_VERSIONS),
    apiAccess,
    adminCidrs,
    adminArns: reader.list('adminArns', SHAPES.roleArn, 1),
    architectures: reader.list('architectures', ARCHITECTURE, 1),
    logDays: readLogDays(reader, 'logDays'),
    protect: stack === 'production',
  }
  reader.refuseIf(
    apiAccess === 'private' && adminCidrs.length > 0,
    'adminCidrs',
    'is set, but apiAccess is "private", which lets nobody in from outside; leave one of them out'
  )
  reader.refuseIf(
    apiAccess === 'named-addresses' && adminCidrs.length === 0,
    'adminCidrs',
    'is not set, though apiAccess is "named-addresses"; it must be a list of your addresses such as 198.51.100.7/32'
  )
  reader.refuseIf(
    adminCidrs.some((cidr) => Number(cidr.split('/')[1]) < 16),
    'adminCidrs',
    'opens the API of Kubernetes to more than a /16; it must be ranges of your own, /16 to /32'
  )
  reader.close()
  return settings
}
