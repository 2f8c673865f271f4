import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { tags } from '../shared/tags.ts'
import { type CacheKind, CachePolicies } from './cache_policies.ts'
import { EdgeFunctions } from './edge_functions.ts'
import type { PrivateBucket } from './private_bucket.ts'
import { REPORTS_PATH, responseHeaders } from './response_headers.ts'

type Behavior = aws.types.input.cloudfront.DistributionOrderedCacheBehavior

/** The header by which the load balancer knows this distribution from anybody else's. */
export const PROOF_HEADER = 'x-holdfast-edge'

export interface DistributionArgs {
  readonly region: string
  readonly domainNames: readonly string[]
  /** Where the load balancer is found, by a name that its certificate has. */
  readonly originDomain: string
  readonly proof: pulumi.Input<string>
  readonly certificateArn: pulumi.Input<string>
  readonly firewallArn: pulumi.Input<string>
  readonly assets: PrivateBucket
  readonly priceClass: string
  readonly protect: boolean
}

const SHOP = 'shop'
const FILES = 'files'
/** The bucket first; what is not there yet (a release of this minute) comes from a pod that has it. */
const FILES_OR_SHOP = 'files-or-shop'

const READ = ['GET', 'HEAD']
const ALL = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'POST', 'PATCH', 'DELETE']

/** Tried in this order; what none of them names is a page. */
const PATHS: readonly { pattern: string; kind: CacheKind; from?: string; page?: boolean }[] = [
  { pattern: '/_app/immutable/*', kind: 'fixed', from: FILES_OR_SHOP },
  { pattern: '/media/*', kind: 'fixed' },
  { pattern: '/api/v1/products*', kind: 'catalogue' },
  { pattern: '/api/v1/categories*', kind: 'catalogue' },
  { pattern: '/api/v1/search/*', kind: 'catalogue' },
  { pattern: '/api/*', kind: 'nothing' },
  { pattern: '/cart*', kind: 'nothing', page: true },
  { pattern: '/checkout*', kind: 'nothing', page: true },
  { pattern: '/orders*', kind: 'nothing', page: true },
]

/** What the world reaches first. Pages are kept near shoppers and shown, slightly old, even when the shop is down. */
export class Distribution extends pulumi.ComponentResource {
  readonly distribution: aws.cloudfront.Distribution
  readonly functions: EdgeFunctions

  constructor(name: string, args: DistributionArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:edge:Distribution', name, {}, opts)
    const parent = { parent: this }
    const policies = new CachePolicies(`${name}-cache`, parent)
    this.functions = new EdgeFunctions(`${name}-function`, parent)
    const headers = responseHeaders(name, parent)
    const access = new aws.cloudfront.OriginAccessControl(
      name,
      {
        name: `holdfast-${pulumi.getStack()}`,
        originAccessControlOriginType: 's3',
        signingBehavior: 'always',
        signingProtocol: 'sigv4',
      },
      parent
    )
    const forwarded = aws.cloudfront.getOriginRequestPolicyOutput(
      { name: 'Managed-AllViewerExceptHostHeader' },
      parent
    )
    const originRequestPolicyId = forwarded.apply(({ id }) => id ?? '')

    const behavior = (kind: CacheKind, targetOriginId: string, methods: string[]) => ({
      targetOriginId,
      viewerProtocolPolicy: 'redirect-to-https',
      allowedMethods: methods,
      cachedMethods: READ,
      compress: true,
      cachePolicyId: policies.ids[kind],
      responseHeadersPolicyId: headers.id,
      ...(targetOriginId === FILES_OR_SHOP ? {} : { originRequestPolicyId }),
    })
    const onPages = [
      { eventType: 'viewer-request', functionArn: this.functions.viewerRequestArn },
      { eventType: 'viewer-response', functionArn: this.functions.viewerResponseArn },
    ]
    const ordered: Behavior[] = PATHS.map(({ pattern, kind, from = SHOP, page = false }) => ({
      pathPattern: pattern,
      ...behavior(kind, from, from === SHOP && kind !== 'fixed' ? ALL : READ),
      ...(page ? { functionAssociations: onPages } : {}),
    }))
    ordered.push({
      pathPattern: REPORTS_PATH,
      ...behavior('nothing', SHOP, ALL),
      lambdaFunctionAssociations: [
        {
          eventType: 'origin-request',
          lambdaArn: this.functions.reportsArn,
          includeBody: true,
        },
      ],
    })

    this.distribution = new aws.cloudfront.Distribution(
      name,
      {
        enabled: true,
        comment: `Holdfast ${pulumi.getStack()}`,
        aliases: [...args.domainNames],
        httpVersion: 'http2and3',
        isIpv6Enabled: true,
        priceClass: args.priceClass,
        webAclId: args.firewallArn,
        origins: [
          {
            originId: SHOP,
            domainName: args.originDomain,
            customHeaders: [{ name: PROOF_HEADER, value: args.proof }],
            // One cache before the shop: what many edges miss at once is asked of it once.
            originShield: { enabled: true, originShieldRegion: args.region },
            connectionAttempts: 2,
            connectionTimeout: 5,
            customOriginConfig: {
              httpPort: 80,
              httpsPort: 443,
              originProtocolPolicy: 'https-only',
              originSslProtocols: ['TLSv1.2'],
              // A page waits 25 s for the payment provider at most.
              originReadTimeout: 30,
              originKeepaliveTimeout: 55,
            },
          },
          {
            originId: FILES,
            domainName: args.assets.regionalDomainName,
            originAccessControlId: access.id,
          },
        ],
        originGroups: [
          {
            originId: FILES_OR_SHOP,
            failoverCriteria: { statusCodes: [403, 404, 500, 502, 503, 504] },
            members: [{ originId: FILES }, { originId: SHOP }],
          },
        ],
        defaultCacheBehavior: { ...behavior('pages', SHOP, ALL), functionAssociations: onPages },
        orderedCacheBehaviors: ordered,
        restrictions: { geoRestriction: { restrictionType: 'none' } },
        viewerCertificate: {
          acmCertificateArn: args.certificateArn,
          sslSupportMethod: 'sni-only',
          minimumProtocolVersion: 'TLSv1.2_2021',
        },
        waitForDeployment: true,
        tags: tags(name),
      },
      { parent: this, protect: args.protect }
    )
    // Cache hit ratio and error rates by status, which the free metrics lack.
    new aws.cloudfront.MonitoringSubscription(
      name,
      {
        distributionId: this.distribution.id,
        monitoringSubscription: {
          realtimeMetricsSubscriptionConfig: { realtimeMetricsSubscriptionStatus: 'Enabled' },
        },
      },
      parent
    )
    this.registerOutputs({ id: this.distribution.id })
  }
}
