import { test } from '@japa/runner'
import { ALL, stack } from './support/stacks.ts'

/** Every way that is open, as `who → whom :port`. What is not in here is shut, and a new one has to be written down. */
const OPEN = [
  'pl-cloudfront → sg-balancer :443',
  'sg-balancer → sg-cluster :3333',
  'sg-balancer → sg-cluster :3334',
  'sg-balancer → sg-cluster :3000',
  'sg-balancer → sg-cluster :3004',
  'sg-cluster → sg-database :5432',
  'sg-cluster → sg-cache :6379',
  'sg-cluster → sg-state :6379',
  'sg-database-rotation → sg-database :5432',
]

test.group('Doors', () => {
  for (const name of ALL) {
    test(`of ${name}: these are open and no others`, async ({ assert }) => {
      const rules = (await stack(name)).resources.filter(({ type }) =>
        type.endsWith(':SecurityGroupIngressRule')
      )
      const open = rules.map(
        ({
          inputs: { referencedSecurityGroupId, prefixListId, cidrIpv4, securityGroupId, fromPort },
        }) =>
          `${String(referencedSecurityGroupId ?? prefixListId ?? cidrIpv4)} → ${String(securityGroupId)} :${String(fromPort)}`
      )
      const endpoints = open.filter((door) => door.includes('sg-shop-endpoint'))
      assert.sameMembers(
        open.filter((door) => !endpoints.includes(door)),
        OPEN
      )
      // AWS's own services, from anywhere in the VPC.
      assert.lengthOf(endpoints, 1)
      assert.match(endpoints[0] ?? '', /^10\.\d+\.0\.0\/16 → sg-shop-endpoint :443$/)
    })
  }

  test('every group that may reach out says where to', async ({ assert }) => {
    const rules = (await stack('production')).resources.filter(({ type }) =>
      type.endsWith(':SecurityGroupEgressRule')
    )
    const out = rules.map(
      ({ inputs }) =>
        `${String(inputs.securityGroupId)} → ${String(inputs.referencedSecurityGroupId ?? inputs.cidrIpv4)} :${String(inputs.fromPort)}`
    )
    assert.sameMembers(out, [
      'sg-balancer → sg-cluster :3333',
      'sg-balancer → sg-cluster :3334',
      'sg-balancer → sg-cluster :3000',
      'sg-balancer → sg-cluster :3004',
      'sg-database-rotation → sg-database :5432',
      'sg-database-rotation → 0.0.0.0/0 :443',
    ])
  })

  test('nothing has a public address but NAT gateways', async ({ assert }) => {
    const run = await stack('production')
    const addresses = run.ofType('aws:ec2/eip:Eip').map(({ name }) => name)
    const gateways = run.ofType('aws:ec2/natGateway:NatGateway').map(({ name }) => name)
    assert.sameMembers(addresses, gateways)
    assert.isEmpty(run.ofType('aws:lb/loadBalancer:LoadBalancer'))
    assert.isEmpty(run.ofType('aws:ec2/instance:Instance'))
  })
})
