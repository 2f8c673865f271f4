import type { Declared } from '../graph/declared.ts'
import type { StackRun } from '../graph/run_stack.ts'
import { at, listAt } from '../policies/rule.ts'

/** What of the resource graph costs money, read from the declared resources and nothing else. */
export interface Inventory {
  readonly aurora: {
    minAcu: number
    maxAcu: number
    instances: number
    copiesPerDay: number
    backupDays: number
  }
  readonly cacheNodes: readonly { nodeType: string; count: number }[]
  readonly systemNodes: { instanceType: string; count: number }
  readonly warmCpu: number
  /** Floors of the shop's pods. */
  readonly pods: { api: number; web: number; worker: number }
  readonly natGateways: number
  /** Interface endpoints times the zones they stand in. */
  readonly endpointZones: number
  readonly addresses: number
  readonly firewallRules: number
  readonly keys: number
  readonly secrets: number
  readonly alarms: number
  readonly dashboards: number
  readonly canaryRunsPerHour: number
}

/** @throws Error when the graph lacks what the estimate is about */
export function inventoryOf(run: StackRun): Inventory {
  const cluster = only(run, 'aws:rds/cluster:Cluster')
  const scaling = at(cluster.inputs, 'serverlessv2ScalingConfiguration')
  const system = only(run, 'aws:eks/nodeGroup:NodeGroup')
  const release = run
    .ofType('kubernetes:helm.sh/v3:Release')
    .find(({ inputs }) => inputs.name === 'holdfast')
  const floor = (part: string) => number(at(release?.inputs, 'values', 'autoscaling', part, 'min'))
  const copies = run.ofType('aws:backup/plan:Plan').find(({ project }) => project === 'database')
  const schedule = String(at(copies?.inputs, 'rules', 0, 'schedule'))
  const everyHours = Number(/0\/(\d+)/.exec(schedule)?.[1] ?? 24)
  const warm = run.ofType('kubernetes:apps/v1:Deployment').find(({ name }) => name === 'warm')
  const count = (type: string) => run.ofType(type).length
  return {
    aurora: {
      minAcu: number(at(scaling, 'minCapacity')),
      maxAcu: number(at(scaling, 'maxCapacity')),
      instances: count('aws:rds/clusterInstance:ClusterInstance'),
      copiesPerDay: 24 / everyHours,
      backupDays: number(cluster.inputs.backupRetentionPeriod),
    },
    cacheNodes: run
      .ofType('aws:elasticache/replicationGroup:ReplicationGroup')
      .map(({ inputs }) => ({
        nodeType: String(inputs.nodeType),
        count: number(inputs.numCacheClusters),
      })),
    systemNodes: {
      instanceType: String(listAt(system.inputs, 'instanceTypes')[0]),
      count: number(at(system.inputs, 'scalingConfig', 'desiredSize')),
    },
    warmCpu: warm === undefined ? 0 : number(at(warm.inputs, 'spec', 'replicas')),
    pods: { api: floor('api'), web: floor('web'), worker: floor('worker') },
    natGateways: count('aws:ec2/natGateway:NatGateway'),
    endpointZones: run
      .ofType('aws:ec2/vpcEndpoint:VpcEndpoint')
      .filter(({ inputs }) => inputs.vpcEndpointType === 'Interface')
      .reduce((sum, { inputs }) => sum + listAt(inputs, 'subnetIds').length, 0),
    addresses: count('aws:ec2/eip:Eip'),
    firewallRules: listAt(only(run, 'aws:wafv2/webAcl:WebAcl').inputs, 'rules').length,
    keys: count('aws:kms/key:Key'),
    secrets: count('aws:secretsmanager/secret:Secret') + 1,
    alarms: count('aws:cloudwatch/metricAlarm:MetricAlarm'),
    dashboards: count('aws:cloudwatch/dashboard:Dashboard'),
    canaryRunsPerHour: count('aws:synthetics/canary:Canary') * 12,
  }
}

function only(run: StackRun, type: string): Declared {
  const [found] = run.ofType(type)
  if (found === undefined) throw new Error(`The graph has no ${type}.`)
  return found
}

function number(value: unknown): number {
  const result = Number(value)
  if (!Number.isFinite(result))
    throw new Error(`The graph has "${String(value)}" where a number is needed.`)
  return result
}
