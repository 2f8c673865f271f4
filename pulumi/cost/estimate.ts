import { assume } from './assumptions.ts'
import { demandByHour, fixedDemand, type Hour } from './demand.ts'
import type { Inventory } from './inventory.ts'
import { EDGE_GB, FIXED_INSTANCES, type PriceName, PRICES, SAVINGS } from './prices.ts'
import { DAYS, HOURS, isEventHour, type Profile } from './profiles.ts'

export interface Line {
  readonly service: string
  readonly about: string
  /** US dollars a month. */
  readonly usd: number
}

export interface Estimate {
  readonly lines: readonly Line[]
  readonly total: number
  /** What follows the load, bought by the hour; and the same, made once for the busiest hour. */
  readonly scaled: number
  readonly fixed: number
  /** What that would be. */
  readonly fixedAs: string
  /** Savings plans for what is always there: what they would take off. */
  readonly savings: { readonly compute: number; readonly database: number }
}

const MILLION = 1_000_000
const SECONDS = 3_600

/**
 * A month of a stack under a profile. Everything that the graph says is read from it; the rest is in the assumptions.
 *
 * @param event what is put on for the days of the event, where that differs
 */
export function estimate(profile: Profile, usual: Inventory, event: Inventory = usual): Estimate {
  const hours = demandByHour(profile, usual, event)
  const requests = sum(hours.map(({ rps }) => rps)) * SECONDS
  const context = {
    profile,
    usual,
    event,
    hours,
    requests,
    reaching: requests * (1 - profile.edgeHits),
  }
  const lines = [
    ...database(context),
    ...machines(context),
    ...caches(context),
    ...network(context),
    ...edge(context),
    ...household(context),
  ]
  const { acu, cpu } = fixedDemand(profile, event)
  const scaled = sum(hours.map((hour) => acuUsd(hour.acu, event) + cpuUsd(hour.cpu)))
  // Bought by size and not by the hour: provisioned instances, and machines on demand that nobody can take away.
  const instance = fixedInstance(acu)
  const fixedHour = instance.usdPerHour * event.aurora.instances + cpu * PRICES.onDemandCpu.usd
  return {
    lines,
    total: sum(lines.map(({ usd }) => usd)),
    scaled,
    fixed: fixedHour * HOURS,
    fixedAs: `${event.aurora.instances} × ${instance.name}, ${Math.ceil(cpu)} vCPU`,
    savings: savingsOf(context),
  }
}

interface Context {
  readonly profile: Profile
  readonly usual: Inventory
  readonly event: Inventory
  readonly hours: readonly Hour[]
  /** In the month, all of them; and those that CloudFront does not answer. */
  readonly requests: number
  readonly reaching: number
}

function database({ profile, usual, hours, reaching }: Context): Line[] {
  const { copiesPerDay, backupDays, instances } = usual.aurora
  const acuHours = sum(hours.map(({ acu }) => acu)) * instances
  const copyGb = profile.databaseGb * copiesPerDay * DAYS * assume('snapshotCopies')
  const keptGb = profile.databaseGb * copiesPerDay * backupDays
  return [
    line(
      'Aurora',
      `${round(acuHours)} ACU-hours over ${instances} instances`,
      acuHours,
      'auroraAcu'
    ),
    line(
      'Aurora',
      `${profile.databaseGb} GB, six copies of them`,
      profile.databaseGb,
      'auroraStorage'
    ),
    line('Aurora', 'I/O', (reaching * assume('ioPerRequest')) / MILLION, 'auroraIo'),
    line(
      'Backups',
      'the last days, to the second',
      profile.databaseGb * (backupDays > 1 ? 1 : 0),
      'auroraBackup'
    ),
    line(
      'Backups',
      `copies to another region, ${copiesPerDay} a day, sent`,
      copyGb,
      'copyTransfer'
    ),
    line('Backups', `copies kept ${backupDays} days, here and there`, keptGb * 2, 'auroraBackup'),
    line('Backups', 'files', profile.filesGb, 'backupStorage'),
  ]
}

function machines({ usual, hours }: Context): Line[] {
  const cpuHours = sum(hours.map(({ cpu }) => cpu))
  const { instanceType, count } = usual.systemNodes
  const spot = cpuHours * assume('spotShare')
  return [
    line('EKS', 'control plane', HOURS, 'eks'),
    line(
      'Machines',
      `${count} × ${instanceType} for the household`,
      count * HOURS,
      systemPrice(instanceType)
    ),
    line('Machines', `${round(spot)} vCPU-hours for the shop, spot`, spot, 'spotCpu'),
    line(
      'Machines',
      `${round(cpuHours - spot)} vCPU-hours, on demand`,
      cpuHours - spot,
      'onDemandCpu'
    ),
    line('Machines', 'disks', (count + cpuHours / HOURS / 4) * 44 + 100, 'disk'),
  ]
}

function caches({ profile, usual, event }: Context): Line[] {
  return usual.cacheNodes.map(({ nodeType, count }, index) => {
    const put = event.cacheNodes[index] ?? { nodeType, count }
    const eventHours = profile.eventDays * 24
    const usd =
      count * (HOURS - eventHours) * PRICES[cachePrice(nodeType)].usd +
      put.count * eventHours * PRICES[cachePrice(put.nodeType)].usd
    return { service: 'ElastiCache', about: `${count} × ${nodeType}`, usd }
  })
}

function network({ usual, reaching, hours, profile }: Context): Line[] {
  const gigabytes = (kilobytes: number) => (reaching * kilobytes) / MILLION
  const units = sum(hours.map(({ rps }) => balancerUnits(rps * (1 - profile.edgeHits), profile)))
  return [
    line('NAT', `${usual.natGateways} gateways`, usual.natGateways * HOURS, 'natHour'),
    line('NAT', 'what leaves by them', gigabytes(assume('natKilobytes')), 'natGb'),
    line(
      'Endpoints',
      `${usual.endpointZones} endpoints and zones`,
      usual.endpointZones * HOURS,
      'endpointHour'
    ),
    line('Addresses', 'of NAT and load balancer', (usual.addresses + 3) * HOURS, 'publicAddress'),
    line('Load balancer', 'there', HOURS, 'balancerHour'),
    line('Load balancer', `${round(units)} capacity units and hours`, units, 'balancerUnit'),
    line('Between zones', 'pods, databases', gigabytes(assume('zoneKilobytes')), 'zoneGb'),
  ]
}

/** 25 new connections, 3,000 open ones, 1 GB an hour or 1,000 rules a second: whichever is most. CloudFront keeps connections. */
function balancerUnits(rps: number, { kilobytes }: Profile): number {
  return Math.max((rps * SECONDS * kilobytes) / MILLION, (rps * 6) / 1_000)
}

function edge({ profile, usual, requests, reaching }: Context): Line[] {
  const gigabytes = (requests * profile.kilobytes) / MILLION
  return [
    line(
      'CloudFront',
      `${round(requests / MILLION)} million requests`,
      requests / MILLION,
      'edgeRequests'
    ),
    { service: 'CloudFront', about: `${round(gigabytes)} GB`, usd: tiered(gigabytes) },
    line('CloudFront', 'functions on pages', (requests * 0.35 * 2) / MILLION, 'edgeFunction'),
    line('CloudFront', 'Origin Shield', reaching / MILLION, 'edgeShield'),
    line('Firewall', 'list of rules', 1, 'firewall'),
    line('Firewall', `${usual.firewallRules} rules`, usual.firewallRules, 'firewallRule'),
    line('Firewall', 'requests looked at', requests / MILLION, 'firewallRequests'),
    line('S3', 'pictures, invoices, logs', profile.filesGb, 'storage'),
  ]
}

function household({ profile, usual, requests, reaching }: Context): Line[] {
  const orders = (requests * profile.ordersPerThousand) / 1_000
  const logGb = (reaching * assume('logKilobytes')) / MILLION
  return [
    line('CloudWatch', `${round(logGb)} GB of lines`, logGb, 'logs'),
    line('CloudWatch', `${usual.alarms} alarms`, usual.alarms, 'alarm'),
    line('CloudWatch', 'dashboards', usual.dashboards, 'dashboard'),
    line('CloudWatch', 'the shopper who is none', usual.canaryRunsPerHour * HOURS, 'canaryRun'),
    line('X-Ray', 'traces kept', (reaching * assume('traceShare')) / MILLION, 'traces'),
    line('Keys', `${usual.keys} keys`, usual.keys, 'key'),
    line('Secrets', `${usual.secrets} secrets`, usual.secrets, 'secret'),
    line(
      'Cognito',
      `${round(profile.members)} active people`,
      Math.max(0, profile.members - 10_000),
      'member'
    ),
    line('Mail', `${round(orders * 3)} mails`, (orders * 3) / 1_000, 'mail'),
  ]
}

/** A savings plan is worth it for what never goes away: the least of all ordinary hours. */
function savingsOf({ profile, usual, hours }: Context): Estimate['savings'] {
  const ordinary = hours.filter((_, hour) => !isEventHour(profile, hour))
  const leastAcu = Math.min(...ordinary.map(({ acu }) => acu))
  const leastCpu = Math.min(...ordinary.map(({ cpu }) => cpu))
  const system = usual.systemNodes.count * PRICES[systemPrice(usual.systemNodes.instanceType)].usd
  const steady = leastCpu * (1 - assume('spotShare')) * PRICES.onDemandCpu.usd
  return {
    compute: (system + steady) * HOURS * SAVINGS.compute.share,
    database: acuUsd(leastAcu, usual) * HOURS * SAVINGS.database.share,
  }
}

/** The smallest instance that holds so much. */
function fixedInstance(acu: number) {
  const found = FIXED_INSTANCES.find((one) => one.acu >= acu)
  if (found === undefined) throw new Error(`No instance of fixed size holds ${acu} ACU.`)
  return found
}

/** Dollars of an hour. */
function acuUsd(acu: number, { aurora }: Inventory): number {
  return acu * aurora.instances * PRICES.auroraAcu.usd
}

function cpuUsd(cpu: number): number {
  const spot = assume('spotShare')
  return cpu * (spot * PRICES.spotCpu.usd + (1 - spot) * PRICES.onDemandCpu.usd)
}

export function tiered(gigabytes: number): number {
  let [below, usd] = [0, 0]
  for (const tier of EDGE_GB) {
    usd += Math.max(0, Math.min(gigabytes, tier.upToGb) - below) * tier.usd
    below = tier.upToGb
  }
  return usd
}

function line(service: string, about: string, amount: number, price: PriceName): Line {
  return { service, about, usd: amount * PRICES[price].usd }
}

const SYSTEM: Readonly<Record<string, PriceName>> = {
  't4g.large': 'systemT4gLarge',
  'm7g.large': 'systemM7gLarge',
}
const CACHES: Readonly<Record<string, PriceName>> = {
  'cache.t4g.micro': 'cacheT4gMicro',
  'cache.t4g.small': 'cacheT4gSmall',
  'cache.m7g.large': 'cacheM7gLarge',
  'cache.m7g.xlarge': 'cacheM7gXlarge',
}

function systemPrice(instanceType: string): PriceName {
  return known(SYSTEM[instanceType], instanceType)
}

function cachePrice(nodeType: string): PriceName {
  return known(CACHES[nodeType], nodeType)
}

function known(price: PriceName | undefined, what: string): PriceName {
  if (price === undefined)
    throw new Error(`There is no price for ${what}; add it to cost/prices.ts.`)
  return price
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function round(value: number): string {
  return Math.round(value).toLocaleString('en-GB')
}
