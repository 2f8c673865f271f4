import { test } from '@japa/runner'
import { CHARTS } from '../components/cluster/addons/charts.ts'
import { poolsFor } from '../components/cluster/node_pools.ts'
import { runStack } from '../graph/run_stack.ts'
import { at, listAt } from '../policies/rule.ts'
import { one, stack } from './support/stacks.ts'

const production = () => stack('production')

test.group('The cluster', () => {
  test('is reached from named addresses, or from inside alone', async ({ assert }) => {
    const open = at(one(await production(), 'Cluster', 'shop').inputs, 'vpcConfig')
    assert.equal(at(open, 'endpointPrivateAccess'), true)
    assert.deepEqual(at(open, 'publicAccessCidrs'), ['198.51.100.0/24'])
    const run = await runStack(
      'production',
      { 'holdfast-cluster:apiAccess': 'private', 'holdfast-cluster:adminCidrs': undefined },
      ['network', 'database', 'cache', 'cluster']
    )
    const shut = at(one(run, 'Cluster', 'shop').inputs, 'vpcConfig')
    assert.equal(at(shut, 'endpointPublicAccess'), false)
    assert.isUndefined(at(shut, 'publicAccessCidrs'))
  })

  test('knows its people by access entries alone', async ({ assert }) => {
    const run = await production()
    const { inputs } = one(run, 'Cluster', 'shop')
    assert.deepEqual(inputs.accessConfig, {
      authenticationMode: 'API',
      bootstrapClusterCreatorAdminPermissions: false,
    })
    const entries = run.ofType('aws:eks/accessEntry:AccessEntry').map(({ name }) => name)
    assert.sameMembers(entries, ['shop-admin-1', 'karpenter-nodes', 'deployer'])
  })

  test('encrypts its secrets, and writes down everything that was asked of it', async ({
    assert,
  }) => {
    const { inputs } = one(await production(), 'Cluster', 'shop')
    assert.include(String(at(inputs, 'encryptionConfig', 'provider', 'keyArn')), 'Key/shop')
    assert.sameMembers(
      [...listAt(inputs, 'enabledClusterLogTypes')],
      ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler']
    )
  })

  test('has all its add-ons, each at an exact version', async ({ assert }) => {
    const releases = (await production()).ofType('kubernetes:helm.sh/v3:Release')
    const names = releases
      .filter(({ project }) => project === 'cluster')
      .map(({ inputs }) => inputs.name)
    assert.sameMembers(names, Object.keys(CHARTS))
    for (const { inputs, project } of releases) {
      if (project === 'cluster') assert.match(String(inputs.version), /^\d+\.\d+\.\d+$/)
      assert.equal(inputs.atomic, true)
    }
    const managed = (await production()).ofType('aws:eks/addon:Addon')
    assert.sameMembers(
      managed.map(({ inputs }) => inputs.addonName),
      ['vpc-cni', 'kube-proxy', 'eks-pod-identity-agent', 'coredns', 'aws-ebs-csi-driver']
    )
  })

  test('comes up in an order that works, and goes down in reverse', async ({ assert }) => {
    const run = await production()
    const needs = (type: string, name: string) =>
      one(run, type, name).dependencies.map((urn) => urn.split('::').at(-1))
    assert.includeMembers(needs('NodeGroup', 'system'), ['addon-vpc-cni', 'addon-kube-proxy'])
    assert.include(needs('Addon', 'addon-coredns'), 'system')
    assert.includeMembers(needs('Release', 'keda'), ['system', 'shop-admin-1', 'prometheus'])
    assert.include(needs('NodePool', 'pool-spot-arm64'), 'karpenter')
    assert.include(needs('NatGateway', 'shop-nat-eu-west-1a'), 'shop')
  })

  test('gives pods roles of their own, and machines none that a pod could borrow', async ({
    assert,
  }) => {
    const run = await production()
    const roles = run
      .ofType('aws:eks/podIdentityAssociation:PodIdentityAssociation')
      .map(({ inputs }) => `${String(inputs.namespace)}/${String(inputs.serviceAccount)}`)
    assert.sameMembers(roles, [
      'kube-system/ebs-csi-controller-sa',
      'kube-system/karpenter',
      'kube-system/aws-load-balancer-controller',
      'external-secrets/external-secrets',
      'telemetry/collector',
      'telemetry/fluent-bit',
      'holdfast/holdfast-api',
      'holdfast/holdfast-worker',
    ])
    const { inputs } = one(run, 'LaunchTemplate', 'system')
    assert.equal(at(inputs, 'metadataOptions', 'httpPutResponseHopLimit'), 1)
  })

  test('keeps images that were scanned, cannot be changed, and reach back far enough', async ({
    assert,
  }) => {
    for (const { inputs } of (await production()).ofType('aws:ecr/repository:Repository')) {
      assert.equal(inputs.imageTagMutability, 'IMMUTABLE')
      assert.equal(at(inputs, 'imageScanningConfiguration', 'scanOnPush'), true)
    }
  })
})

test.group('Machines', () => {
  test('are bought as spot before on demand, in the preferred architecture before the other', ({
    assert,
  }) => {
    const capacity = {
      system: { instanceType: 'm7g.large', count: 2 },
      onDemandCpu: 8,
      spotCpu: 16,
      warmCpu: 0,
    }
    const pools = poolsFor({ capacity, architectures: ['arm64', 'amd64'] })
    const order = [...pools].sort((a, b) => b.weight - a.weight).map(({ name }) => name)
    assert.deepEqual(order, ['spot-arm64', 'spot-amd64', 'steady-arm64', 'steady-amd64'])
  })

  test('are kept warm by pods that give way, where the capacity says so', async ({ assert }) => {
    const run = await stack('black-friday')
    assert.equal(at(one(run, 'Deployment', 'warm').inputs, 'spec', 'replicas'), 16)
    assert.equal(one(run, 'PriorityClass', 'warm').inputs.value, -10)
    assert.isEmpty((await stack('dev')).ofType('kubernetes:apps/v1:Deployment'))
  })

  test('carry the stack’s tags, so that their cost is counted', async ({ assert }) => {
    const { inputs } = one(await production(), 'EC2NodeClass', 'pool-class')
    assert.include(at(inputs, 'spec', 'tags'), { 'holdfast:stack': 'production' })
  })
})
