/** A public list price. */
export interface Price {
  /** US dollars for one unit, before taxes and any agreement. */
  readonly usd: number
  readonly unit: string
  /** The page that says so. */
  readonly source: string
}

/**
 * When these prices were noted down, and for where. They were written from AWS's public price pages as known then, not
 * fetched: look them up again before you rely on a sum (docs/infra/cost.md says how), and set the date.
 */
export const PRICES_AS_OF = '2025-11'
export const PRICES_REGION = 'eu-west-1'

const AURORA = 'https://aws.amazon.com/rds/aurora/pricing/'
const EC2 = 'https://aws.amazon.com/ec2/pricing/on-demand/'
const CACHE = 'https://aws.amazon.com/elasticache/pricing/'
const VPC = 'https://aws.amazon.com/vpc/pricing/'
const EDGE = 'https://aws.amazon.com/cloudfront/pricing/'
const WATCH = 'https://aws.amazon.com/cloudwatch/pricing/'
const S3 = 'https://aws.amazon.com/s3/pricing/'

const price = (usd: number, unit: string, source: string): Price => ({ usd, unit, source })

export const PRICES = {
  auroraAcu: price(0.14, 'ACU-hour', AURORA),
  auroraStorage: price(0.11, 'GB-month', AURORA),
  auroraIo: price(0.22, 'million requests', AURORA),
  auroraBackup: price(0.022, 'GB-month', AURORA),
  copyTransfer: price(0.02, 'GB between regions', EC2),
  backupStorage: price(0.05, 'GB-month', 'https://aws.amazon.com/backup/pricing/'),

  onDemandCpu: price(0.0456, 'vCPU-hour of m7g', EC2),
  spotCpu: price(0.0178, 'vCPU-hour of m7g, spot, three months’ average', EC2),
  systemT4gLarge: price(0.0736, 'hour', EC2),
  systemM7gLarge: price(0.0911, 'hour', EC2),
  disk: price(0.088, 'GB-month of gp3', 'https://aws.amazon.com/ebs/pricing/'),
  eks: price(0.1, 'cluster-hour', 'https://aws.amazon.com/eks/pricing/'),

  cacheT4gMicro: price(0.0136, 'node-hour, Valkey', CACHE),
  cacheT4gSmall: price(0.0272, 'node-hour, Valkey', CACHE),
  cacheM7gLarge: price(0.14, 'node-hour, Valkey', CACHE),
  cacheM7gXlarge: price(0.28, 'node-hour, Valkey', CACHE),

  natHour: price(0.048, 'gateway-hour', VPC),
  natGb: price(0.048, 'GB', VPC),
  endpointHour: price(0.011, 'endpoint-hour and zone', VPC),
  publicAddress: price(0.005, 'address-hour', VPC),
  zoneGb: price(0.02, 'GB between zones, both ways', EC2),
  balancerHour: price(0.0252, 'hour', 'https://aws.amazon.com/elasticloadbalancing/pricing/'),
  balancerUnit: price(0.008, 'LCU-hour', 'https://aws.amazon.com/elasticloadbalancing/pricing/'),

  edgeRequests: price(1.2, 'million HTTPS requests, Europe', EDGE),
  edgeFunction: price(0.1, 'million invocations', EDGE),
  edgeShield: price(0.9, 'million requests to Origin Shield', EDGE),
  firewall: price(5, 'web ACL and month', 'https://aws.amazon.com/waf/pricing/'),
  firewallRule: price(1, 'rule and month', 'https://aws.amazon.com/waf/pricing/'),
  firewallRequests: price(0.6, 'million requests', 'https://aws.amazon.com/waf/pricing/'),
  storage: price(0.023, 'GB-month', S3),

  key: price(1, 'key and month', 'https://aws.amazon.com/kms/pricing/'),
  secret: price(0.4, 'secret and month', 'https://aws.amazon.com/secrets-manager/pricing/'),
  logs: price(0.57, 'GB taken in', WATCH),
  alarm: price(0.1, 'alarm and month', WATCH),
  dashboard: price(3, 'dashboard and month', WATCH),
  canaryRun: price(0.0012, 'run', WATCH),
  traces: price(5, 'million traces', 'https://aws.amazon.com/xray/pricing/'),
  member: price(
    0.015,
    'active person and month, past 10,000',
    'https://aws.amazon.com/cognito/pricing/'
  ),
  mail: price(0.1, 'thousand mails', 'https://aws.amazon.com/ses/pricing/'),
} as const satisfies Record<string, Price>

export type PriceName = keyof typeof PRICES

/** Aurora instances of fixed size (db.r7g), smallest first, by the capacity units that their memory makes. */
export const FIXED_INSTANCES: readonly { name: string; acu: number; usdPerHour: number }[] = [
  { name: 'db.r7g.large', acu: 8, usdPerHour: 0.307 },
  { name: 'db.r7g.xlarge', acu: 16, usdPerHour: 0.614 },
  { name: 'db.r7g.2xlarge', acu: 32, usdPerHour: 1.228 },
  { name: 'db.r7g.4xlarge', acu: 64, usdPerHour: 2.456 },
  { name: 'db.r7g.8xlarge', acu: 128, usdPerHour: 4.912 },
  { name: 'db.r7g.16xlarge', acu: 256, usdPerHour: 9.824 },
]

/** CloudFront's price for a GB to Europe, by how much of the month's traffic lies below; the last has no end. */
export const EDGE_GB: readonly { readonly upToGb: number; readonly usd: number }[] = [
  { upToGb: 10_240, usd: 0.085 },
  { upToGb: 51_200, usd: 0.08 },
  { upToGb: 153_600, usd: 0.06 },
  { upToGb: 512_000, usd: 0.04 },
  { upToGb: 1_048_576, usd: 0.03 },
  { upToGb: Infinity, usd: 0.025 },
]

/** What a promise of a year takes off the baseline. */
export const SAVINGS = {
  compute: { share: 0.27, source: 'https://aws.amazon.com/savingsplans/compute-pricing/' },
  database: { share: 0.35, source: 'https://aws.amazon.com/savingsplans/database-pricing/' },
} as const
