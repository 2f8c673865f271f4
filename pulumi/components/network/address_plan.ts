/** The three kinds of subnets: reached from outside, reaching outside, and neither. */
export type Tier = 'public' | 'private' | 'isolated'

export interface PlannedSubnet {
  readonly tier: Tier
  readonly zone: string
  readonly cidr: string
}

const QUARTER = 2 ** 14
const SMALL = 2 ** 8
/** From here on the last quarter holds the small subnets of this tier, one for each zone. */
const SMALL_TIERS = { public: 0, isolated: 16 } as const

/**
 * Cuts a /16 for three zones. A quarter (16,384 addresses) for the pods of each zone, since every pod has an address of
 * the VPC; from the last quarter a /24 per zone for what is public (load balancer, NAT) and one for what is isolated
 * (databases, caches). The rest stays free for later.
 */
export function planAddresses(vpcCidr: string, zones: readonly string[]): PlannedSubnet[] {
  const base = addressOf(vpcCidr)
  return zones.flatMap((zone, index) => {
    const small = (tier: keyof typeof SMALL_TIERS): PlannedSubnet => ({
      tier,
      zone,
      cidr: cidr(base + 3 * QUARTER + (SMALL_TIERS[tier] + index) * SMALL, 24),
    })
    return [
      { tier: 'private' as const, zone, cidr: cidr(base + index * QUARTER, 18) },
      small('public'),
      small('isolated'),
    ]
  })
}

/** First and last address of a range, as numbers. */
export function rangeOf(range: string): { first: number; last: number } {
  const [, bits] = range.split('/')
  const size = 2 ** (32 - Number(bits))
  const address = addressOf(range)
  const first = address - (address % size)
  return { first, last: first + size - 1 }
}

function addressOf(range: string): number {
  const [address = ''] = range.split('/')
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
}

function cidr(address: number, bits: number): string {
  const parts = [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256)
  return `${parts.join('.')}/${bits}`
}
