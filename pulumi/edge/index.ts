/** What the world reaches first: names, certificates, CloudFront, the firewall, and the buckets beside them. */
import { Edge } from '../components/edge/edge.ts'
import { readEdgeSettings } from '../components/edge/edge_settings.ts'
import { Sibling } from '../settings/sibling.ts'

const settings = readEdgeSettings()
const network = new Sibling('network')
const cluster = new Sibling('cluster')

const edge = new Edge('edge', {
  ...settings,
  vpcId: network.text('vpcId'),
  nodesSecurityGroupId: cluster.text('securityGroupId'),
})

export const domain = settings.domain
export const zoneId = edge.zoneId
export const originDomain = edge.originDomain
export const originCertificateArn = edge.originCertificateArn
export const edgeProof = edge.proof
export const balancerSecurityGroupId = edge.door.securityGroupId
export const cloudFrontCidrs = edge.door.cloudFrontCidrs
export const distributionId = edge.distribution.distribution.id
export const distributionArn = edge.distribution.distribution.arn
export const experimentsArn = edge.distribution.functions.experimentsArn
export const imagesBucket = edge.storage.images.bucketName
export const imagesBucketArn = edge.storage.images.arn
export const invoicesBucketArn = edge.storage.invoices.arn
export const assetsBucket = edge.storage.assets.bucketName
export const assetsBucketArn = edge.storage.assets.arn
export const logsBucket = edge.storage.logs.bucketName
export const logsBucketArn = edge.storage.logs.arn
export const storageKeyArn = edge.storage.keyArn
