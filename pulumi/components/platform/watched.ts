import * as pulumi from '@pulumi/pulumi'
import { FIGURES_NAMESPACE } from '../cluster/addons/collector.ts'

/** What is watched, by what it is counted under. */
export interface WatchedThings {
  readonly region: string
  readonly balancerSuffix: pulumi.Input<string>
  readonly distributionId: pulumi.Input<string>
  readonly clusterIdentifier: pulumi.Input<string>
  readonly connectionsAllowed: number
  readonly cacheGroupId: pulumi.Input<string>
  readonly cacheNodes: number
  readonly stateGroupId: pulumi.Input<string>
  readonly stateNodes: number
  readonly canaryName: string
}

type Dimensions = Readonly<Record<string, pulumi.Input<string>>>

/** One condition that should wake somebody, or roll a release back. */
export interface Watched {
  readonly name: string
  /** What it means and where to read on. */
  readonly about: string
  readonly namespace: string
  readonly metric: string
  readonly dimensions: Dimensions
  /** `p95` and the like, or a plain one. */
  readonly statistic: string
  readonly unit: string
  readonly above?: number
  readonly below?: number
  /** Minutes in a row. */
  readonly minutes: number
  /** Divides by this metric of the same thing, in per cent. */
  readonly perCentOf?: string
  /** No data is bad news: something stopped reporting. */
  readonly silenceIsBad?: boolean
  readonly region?: string
  /** Whether a release is taken back when it happens while one is under way. */
  readonly rollsBack?: boolean
}

const CLOUDFRONT_REGION = 'us-east-1'
/** Milliseconds by which a reader may be behind before the shop reads from the writer (1 s), with a margin. */
const REPLICA_LAG_MS = 2_000

/** All of it, with the thresholds in the units of the metrics. */
export function watchedOf(things: WatchedThings): Watched[] {
  return [
    ...balancer(things),
    ...edge(things),
    ...database(things),
    ...redis(things),
    ...queues(things.canaryName),
  ]
}

function balancer({ balancerSuffix }: WatchedThings): Watched[] {
  const common = {
    namespace: 'AWS/ApplicationELB',
    dimensions: { LoadBalancer: balancerSuffix },
    minutes: 3,
    rollsBack: true,
  }
  return [
    {
      ...common,
      name: 'latency',
      about: 'One request in twenty takes longer than half a second',
      metric: 'TargetResponseTime',
      statistic: 'p95',
      unit: 'seconds',
      above: 0.5,
    },
    {
      ...common,
      name: 'errors',
      about: 'More than one answer in a hundred is a 5xx of ours',
      metric: 'HTTPCode_Target_5XX_Count',
      perCentOf: 'RequestCount',
      statistic: 'Sum',
      unit: 'per cent',
      above: 1,
    },
  ]
}

function edge({ distributionId }: WatchedThings): Watched[] {
  const common = {
    namespace: 'AWS/CloudFront',
    dimensions: { DistributionId: distributionId, Region: 'Global' },
    region: CLOUDFRONT_REGION,
    statistic: 'Average',
    unit: 'per cent',
  }
  return [
    {
      ...common,
      name: 'edge-errors',
      about: 'Shoppers get 5xx from CloudFront: the load balancer is out of reach',
      metric: '5xxErrorRate',
      above: 1,
      minutes: 5,
    },
    {
      ...common,
      name: 'edge-hits',
      about: 'CloudFront keeps too little: cache headers or keys have changed',
      metric: 'CacheHitRate',
      below: 50,
      minutes: 30,
    },
  ]
}

function database(things: WatchedThings): Watched[] {
  const common = {
    namespace: 'AWS/RDS',
    dimensions: { DBClusterIdentifier: things.clusterIdentifier },
    minutes: 5,
  }
  return [
    {
      ...common,
      name: 'database-connections',
      about: 'Four fifths of all connections are taken: new pods will not become ready',
      metric: 'DatabaseConnections',
      statistic: 'Maximum',
      unit: 'connections',
      above: Math.floor(things.connectionsAllowed * 0.8),
    },
    {
      ...common,
      name: 'database-capacity',
      about: 'The database has almost grown to its maximum: raise maxAcu (pulumi/capacity)',
      metric: 'ACUUtilization',
      statistic: 'Maximum',
      unit: 'per cent',
      above: 90,
      minutes: 10,
    },
    {
      ...common,
      name: 'database-cpu',
      about: 'The database has no processor time left: look at Performance Insights',
      metric: 'CPUUtilization',
      statistic: 'Maximum',
      unit: 'per cent',
      above: 85,
    },
    {
      ...common,
      name: 'replica-lag',
      about: 'A reader is behind; reads go to the writer meanwhile',
      metric: 'AuroraReplicaLagMaximum',
      statistic: 'Maximum',
      unit: 'milliseconds',
      above: REPLICA_LAG_MS,
    },
  ]
}

function redis(things: WatchedThings): Watched[] {
  const nodes = [
    ['cache', things.cacheGroupId, things.cacheNodes],
    ['state', things.stateGroupId, things.stateNodes],
  ] as const
  return nodes.flatMap(([role, group, count]) =>
    Array.from({ length: count }, (_, index) => index + 1).flatMap((node) =>
      redisNode(role, node, pulumi.interpolate`${group}-${String(node).padStart(3, '0')}`)
    )
  )
}

function redisNode(role: 'cache' | 'state', node: number, id: pulumi.Output<string>): Watched[] {
  const common = { namespace: 'AWS/ElastiCache', dimensions: { CacheClusterId: id }, minutes: 5 }
  const named = (what: string) => `redis-${role}-${node}-${what}`
  const all: Watched[] = [
    {
      ...common,
      name: named('cpu'),
      about: 'The one thread that answers has nothing left',
      metric: 'EngineCPUUtilization',
      statistic: 'Average',
      unit: 'per cent',
      above: 80,
    },
  ]
  if (role === 'cache') {
    all.push({
      ...common,
      name: named('hits'),
      about: 'The cache answers too seldom: it is too small, or keys have changed',
      metric: 'CacheHitRate',
      statistic: 'Average',
      unit: 'per cent',
      below: 70,
      minutes: 30,
    })
  } else {
    all.push(
      {
        ...common,
        name: named('evictions'),
        about: 'Sessions or queue entries were thrown away: this must never happen',
        metric: 'Evictions',
        statistic: 'Sum',
        unit: 'keys',
        above: 0,
        minutes: 1,
      },
      {
        ...common,
        name: named('memory'),
        about: 'Full before long, and then it refuses to write',
        metric: 'DatabaseMemoryUsagePercentage',
        statistic: 'Maximum',
        unit: 'per cent',
        above: 75,
      }
    )
  }
  return all
}

function queues(canaryName: string): Watched[] {
  const common = {
    namespace: FIGURES_NAMESPACE,
    dimensions: { stack: pulumi.getStack() },
    statistic: 'Maximum',
    minutes: 5,
  }
  return [
    {
      ...common,
      name: 'queue-age',
      about: 'A job has been waiting for more than two minutes: workers are stuck or too few',
      metric: 'queue_oldest_job_age_seconds',
      unit: 'seconds',
      above: 120,
      silenceIsBad: true,
    },
    {
      ...common,
      name: 'outbox-lag',
      about: 'Events are not delivered: orders are safe, mails and stock events wait',
      metric: 'outbox_lag_seconds',
      unit: 'seconds',
      above: 120,
    },
    {
      ...common,
      name: 'dead-letters',
      about: 'A delivery kept failing and waits for a person',
      metric: 'outbox_dead_letters',
      unit: 'deliveries',
      above: 0,
    },
    {
      name: 'canary',
      about: 'A shopper who is none can neither browse nor read the catalogue',
      namespace: 'CloudWatchSynthetics',
      metric: 'SuccessPercent',
      dimensions: { CanaryName: canaryName },
      statistic: 'Average',
      unit: 'per cent',
      below: 90,
      minutes: 10,
      silenceIsBad: true,
      rollsBack: true,
    },
  ]
}
