/** The shop itself, and the eyes on it. The only project that a release touches. */
import { connectionsAllowed } from '../capacity/connections.ts'
import { kubernetesProvider } from '../components/cluster/kubernetes_provider.ts'
import { readAuthorities } from '../components/platform/certificate_authorities.ts'
import { Platform } from '../components/platform/platform.ts'
import { readPlatformSettings } from '../components/platform/platform_settings.ts'
import { Sibling } from '../settings/sibling.ts'

const settings = readPlatformSettings()
const authorities = await readAuthorities(settings.region)
const network = new Sibling('network')
const database = new Sibling('database')
const cache = new Sibling('cache')
const cluster = new Sibling('cluster')
const edge = new Sibling('edge')
const identity = new Sibling('identity')

const platform = new Platform('shop', {
  ...settings,
  authorities,
  provider: kubernetesProvider(
    'cluster',
    {
      name: cluster.text('clusterName'),
      endpoint: cluster.text('clusterEndpoint'),
      certificateAuthority: cluster.text('certificateAuthority'),
      region: settings.region,
    },
    {}
  ),
  facts: {
    domain: edge.text('domain'),
    vpcCidr: network.text('vpcCidr'),
    cloudFrontCidrs: edge.texts('cloudFrontCidrs'),
    imagesBucket: edge.text('imagesBucket'),
    logsBucket: edge.text('logsBucket'),
    issuer: identity.text('issuer'),
    clientIds: identity.texts('clientIds'),
    signInUrl: identity.text('signInUrl'),
    repositoryUrls: cluster.textsByName('repositoryUrls'),
    originDomain: edge.text('originDomain'),
    originCertificateArn: edge.text('originCertificateArn'),
    balancerSecurityGroupId: edge.text('balancerSecurityGroupId'),
    proof: edge.text('edgeProof'),
  },
  database: {
    ownerSecretArn: database.text('ownerSecretArn'),
    writerEndpoint: database.text('writerEndpoint'),
    applicationEndpoint: database.text('applicationEndpoint'),
    readerEndpoint: database.text('readerEndpoint'),
  },
  edge: {
    zoneId: edge.text('zoneId'),
    imagesBucketArn: edge.text('imagesBucketArn'),
    logsBucketArn: edge.text('logsBucketArn'),
    storageKeyArn: edge.text('storageKeyArn'),
    mailIdentityArn: identity.text('mailIdentityArn'),
  },
  watched: {
    distributionId: edge.text('distributionId'),
    clusterIdentifier: database.text('clusterIdentifier'),
    connectionsAllowed: connectionsAllowed(settings.capacity),
    cacheGroupId: cache.text('cacheGroupId'),
    cacheNodes: 1 + settings.capacity.cache.replicas,
    stateGroupId: cache.text('stateGroupId'),
    stateNodes: 1 + settings.capacity.state.replicas,
  },
  deployer: {
    clusterName: cluster.text('clusterName'),
    clusterArn: cluster.text('clusterArn'),
    repositoryArns: cluster.texts('repositoryArns'),
    assetsBucketArn: edge.text('assetsBucketArn'),
    distributionArn: edge.text('distributionArn'),
  },
})

export const deployRoleArn = platform.deployRoleArn
export const rollbackAlarmName = platform.rollbackAlarmName
export const pagerTopicArn = platform.pagerTopicArn
