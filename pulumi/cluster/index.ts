/** Kubernetes and what it needs to run the shop. Upgraded twice a year (docs/infra/upgrade-cluster.md). */
import * as pulumi from '@pulumi/pulumi'
import { Cluster } from '../components/cluster/cluster.ts'
import { readClusterSettings } from '../components/cluster/cluster_settings.ts'
import { Sibling } from '../settings/sibling.ts'

const settings = readClusterSettings()
const network = new Sibling('network')
const database = new Sibling('database')
const cache = new Sibling('cache')

const { controlPlane, registry, logGroupName } = new Cluster('shop', {
  ...settings,
  vpcId: network.text('vpcId'),
  privateSubnetIds: network.texts('privateSubnetIds'),
  ownerSecretArn: database.text('ownerSecretArn'),
  doors: [
    {
      name: 'database',
      securityGroupId: database.text('securityGroupId'),
      port: 5432,
      reason: 'API, worker and migrations work on PostgreSQL',
    },
    {
      name: 'cache',
      securityGroupId: cache.text('cacheSecurityGroupId'),
      port: 6379,
      reason: 'API and worker share their caches',
    },
    {
      name: 'state',
      securityGroupId: cache.text('stateSecurityGroupId'),
      port: 6379,
      reason: 'Sessions, limits and queues of API and worker',
    },
  ],
})

export const clusterName = controlPlane.cluster.name
export const clusterArn = controlPlane.cluster.arn
export const clusterEndpoint = controlPlane.cluster.endpoint
export const certificateAuthority = controlPlane.cluster.certificateAuthority.data
export const securityGroupId = controlPlane.securityGroupId
export const repositoryUrls = pulumi.output(registry.urls)
export const repositoryArns = pulumi.all(registry.arns)
export const podLogGroup = logGroupName
