import { test } from '@japa/runner'
import { ASSUMPTIONS } from '../../cost/assumptions.ts'
import { demandByHour } from '../../cost/demand.ts'
import { estimate, tiered } from '../../cost/estimate.ts'
import { inventoryOf } from '../../cost/inventory.ts'
import { PRICES, PRICES_AS_OF, PRICES_REGION } from '../../cost/prices.ts'
import { DAYS, HOURS, loadByHour, PROFILES } from '../../cost/profiles.ts'
import { costReport } from '../../cost/report.ts'
import { stack } from '../support/stacks.ts'

const { large, small } = PROFILES

async function production() {
  return inventoryOf(await stack('production'))
}

async function event() {
  return inventoryOf(await stack('black-friday'))
}

test.group('A month of traffic', () => {
  for (const profile of [large, small]) {
    test(`of ${profile.name} has its average and reaches its peak, on the event's days`, ({
      assert,
    }) => {
      const load = loadByHour(profile)
      const mean = load.reduce((sum, rps) => sum + rps, 0) / HOURS
      assert.lengthOf(load, HOURS)
      assert.approximately(mean, profile.averageRps, 0.001)
      assert.approximately(Math.max(...load), profile.peakRps, 0.001)
      assert.isAtLeast(load.indexOf(Math.max(...load)), (DAYS - profile.eventDays) * 24)
      assert.isAbove(Math.min(...load), 0)
    })
  }
})

test.group('What is bought by the hour', () => {
  test('never lies below the floors nor above the database’s maximum', async ({ assert }) => {
    const [usual, high] = [await production(), await event()]
    for (const { acu } of demandByHour({ ...large, averageRps: 34_000, peakRps: 124_000 }, usual)) {
      assert.isAtLeast(acu, usual.aurora.minAcu)
      assert.isAtMost(acu, usual.aurora.maxAcu)
    }
    const hours = demandByHour(large, usual, high)
    assert.equal(hours[0]?.acu, 4)
    assert.isAtLeast(hours.at(-1)?.acu ?? 0, 32)
  })

  test('is there an hour before the load and stays an hour after', async ({ assert }) => {
    const hours = demandByHour(
      { ...large, averageRps: 34_000, peakRps: 124_000 },
      await production()
    )
    const busiest = hours.reduce(
      (best, { rps }, hour) => (rps > (hours[best]?.rps ?? 0) ? hour : best),
      0
    )
    assert.equal(hours[busiest - 1]?.cpu, hours[busiest]?.cpu)
    assert.equal(hours[busiest + 1]?.cpu, hours[busiest]?.cpu)
  })
})

test.group('The estimate', () => {
  test('is read from the graph: what the graph has more of costs more', async ({ assert }) => {
    const usual = await production()
    const { total } = estimate(large, usual)
    const more = [
      { ...usual, natGateways: usual.natGateways + 1 },
      { ...usual, keys: usual.keys + 1 },
      { ...usual, alarms: usual.alarms + 1 },
      { ...usual, endpointZones: usual.endpointZones + 3 },
      { ...usual, aurora: { ...usual.aurora, minAcu: 16 } },
      { ...usual, aurora: { ...usual.aurora, instances: 4 } },
      { ...usual, pods: { ...usual.pods, api: 100 } },
      { ...usual, systemNodes: { ...usual.systemNodes, count: 4 } },
    ]
    for (const [index, inventory] of more.entries()) {
      assert.isAbove(estimate(large, inventory).total, total, String(index))
    }
    assert.approximately(
      estimate(large, { ...usual, natGateways: usual.natGateways + 1 }).total - total,
      HOURS * PRICES.natHour.usd,
      0.01
    )
  })

  test('counts what production declares', async ({ assert }) => {
    const found = await production()
    assert.include(found.aurora, { minAcu: 4, maxAcu: 64, instances: 3, copiesPerDay: 4 })
    assert.deepEqual(found.cacheNodes, [
      { nodeType: 'cache.m7g.large', count: 2 },
      { nodeType: 'cache.m7g.large', count: 3 },
    ])
    assert.equal(found.natGateways, 3)
    assert.equal(found.endpointZones, 24)
    assert.deepEqual(found.pods, { api: 4, web: 3, worker: 2 })
  })

  test('adds up by hand for the database: units, hours, instances, price', async ({ assert }) => {
    const usual = await production()
    // A quiet shop stays on the floor of 4 units: 720 h × 3 instances × 4 × $0.14.
    const { lines } = estimate(small, usual)
    assert.approximately(lines[0]?.usd ?? 0, 720 * 3 * 4 * 0.14, 0.001)
    assert.equal(
      lines.reduce((sum, { usd }) => sum + usd, 0),
      estimate(small, usual).total
    )
  })

  test('takes CloudFront’s tiers one after another', ({ assert }) => {
    assert.approximately(tiered(10_240), 870.4, 0.001)
    assert.approximately(tiered(20_480), 870.4 + 10_240 * 0.08, 0.001)
    assert.equal(tiered(0), 0)
  })

  test('shows what scaling with the load saves against sizes bought for the peak', async ({
    assert,
  }) => {
    const found = estimate(large, await production(), await event())
    assert.isAbove(found.fixed, found.scaled)
    assert.match(found.fixedAs, /^3 × db\.r7g\.2xlarge/)
    const bySize = estimate(large, await event(), await event())
    assert.isAbove(bySize.scaled, found.scaled)
  })

  test('knows every machine of every stack, and the small shop costs less', async ({ assert }) => {
    const sums = new Map<string, number>()
    for (const name of ['dev', 'staging', 'production'] as const) {
      sums.set(name, estimate(small, inventoryOf(await stack(name))).total)
    }
    assert.isBelow(sums.get('dev') ?? 0, sums.get('staging') ?? 0)
    assert.isBelow(sums.get('staging') ?? 0, sums.get('production') ?? 0)
    assert.isBelow(sums.get('production') ?? 0, estimate(large, await production()).total)
  })
})

test.group('The report', () => {
  test('names every price with its source, its date and region, and every assumption', async ({
    assert,
  }) => {
    const report = costReport('production', large, estimate(large, await production()))
    assert.include(report, PRICES_AS_OF)
    assert.include(report, PRICES_REGION)
    for (const [name, { source }] of Object.entries(PRICES)) {
      assert.include(report, `| ${name} |`)
      assert.match(source, /^https:\/\/aws\.amazon\.com\//)
    }
    for (const { about } of Object.values(ASSUMPTIONS)) assert.include(report, about)
    assert.include(report, 'the case study claims 28 %')
  })
})
