import { test } from '@japa/runner'
import { planAddresses, rangeOf } from '../components/network/address_plan.ts'
import { ALL, one, stack } from './support/stacks.ts'

const ZONES = ['eu-west-1a', 'eu-west-1b', 'eu-west-1c']

test.group('The address plan', () => {
  test('gives nine subnets that lie in the VPC and nowhere overlap', ({ assert }) => {
    const plan = planAddresses('10.30.0.0/16', ZONES)
    assert.lengthOf(plan, 9)
    const whole = rangeOf('10.30.0.0/16')
    const ranges = plan.map(({ cidr }) => rangeOf(cidr)).sort((a, b) => a.first - b.first)
    for (const [index, range] of ranges.entries()) {
      assert.isAtLeast(range.first, whole.first)
      assert.isAtMost(range.last, whole.last)
      assert.isAbove(range.first, ranges[index - 1]?.last ?? -1)
    }
  })

  test('gives every pod of a zone an address: 16,384 of them', ({ assert }) => {
    const [first] = planAddresses('10.30.0.0/16', ZONES)
    assert.deepEqual(first, { tier: 'private', zone: 'eu-west-1a', cidr: '10.30.0.0/18' })
  })
})

test.group('The network', () => {
  for (const name of ALL) {
    test(`of ${name} has each tier in three zones, without overlap`, async ({ assert }) => {
      const subnets = (await stack(name)).ofType('aws:ec2/subnet:Subnet')
      const ranges = subnets
        .map(({ inputs }) => rangeOf(String(inputs.cidrBlock)))
        .sort((a, b) => a.first - b.first)
      assert.lengthOf(ranges, 9)
      ranges.forEach(({ first }, index) => assert.isAbove(first, ranges[index - 1]?.last ?? -1))
      for (const zone of ZONES) {
        assert.lengthOf(
          subnets.filter(({ inputs }) => inputs.availabilityZone === zone),
          3
        )
      }
    })
  }

  test('stacks can be joined one day: their VPCs do not overlap', async ({ assert }) => {
    const cidrs = await Promise.all(
      (['dev', 'staging', 'production'] as const).map(async (name) =>
        rangeOf(String(one(await stack(name), 'Vpc', 'shop').inputs.cidrBlock))
      )
    )
    cidrs.sort((a, b) => a.first - b.first)
    cidrs.forEach(({ first }, index) => assert.isAbove(first, cidrs[index - 1]?.last ?? -1))
  })

  test('production goes out by each zone’s own NAT, staging by one', async ({ assert }) => {
    const gateways = async (name: 'production' | 'staging') =>
      (await stack(name)).ofType('aws:ec2/natGateway:NatGateway').length
    assert.equal(await gateways('production'), 3)
    assert.equal(await gateways('staging'), 1)
    const run = await stack('production')
    for (const zone of ZONES) {
      const route = one(run, 'Route', `shop-nat-${zone}`)
      assert.equal(route.inputs.natGatewayId, `shop-nat-${zone}-id`)
      assert.equal(route.inputs.routeTableId, `shop-private-${zone}-id`)
    }
  })

  test('isolated subnets have no way out, public ones lead to the internet', async ({ assert }) => {
    const routes = (await stack('production')).ofType('aws:ec2/route:Route')
    const tables = routes.map(({ inputs }) => String(inputs.routeTableId))
    assert.isEmpty(tables.filter((table) => table.includes('isolated')))
    const out = routes.filter(({ inputs }) => inputs.gatewayId !== undefined)
    assert.sameMembers(
      out.map(({ inputs }) => inputs.routeTableId),
      ZONES.map((zone) => `shop-public-${zone}-id`)
    )
  })

  test('the group that AWS puts on what names none connects nothing', async ({ assert }) => {
    const { inputs } = one(await stack('dev'), 'DefaultSecurityGroup', 'shop')
    assert.deepEqual(inputs.ingress, [])
    assert.deepEqual(inputs.egress, [])
  })

  test('S3 is reached without the NAT, from isolated subnets too', async ({ assert }) => {
    const { inputs } = one(await stack('dev'), 'VpcEndpoint', 'shop-endpoint-s3')
    assert.equal(inputs.vpcEndpointType, 'Gateway')
    assert.lengthOf(inputs.routeTableIds as unknown[], 6)
  })

  test('flow logs tell of all traffic', async ({ assert }) => {
    const { inputs } = one(await stack('production'), 'FlowLog', 'shop-flow-logs')
    assert.equal(inputs.trafficType, 'ALL')
    assert.equal(inputs.vpcId, 'vpc-0shop')
  })
})
