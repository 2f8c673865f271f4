import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { Certificate, GLOBAL_REGION } from '../shared/certificate.ts'
import { randomPassword } from '../shared/random_password.ts'
import { StoredSecret } from '../shared/stored_secret.ts'
import { AccessLog } from './access_log.ts'
import { BalancerDoor } from './balancer_door.ts'
import { Distribution } from './distribution.ts'
import type { EdgeSettings } from './edge_settings.ts'
import { FirewallRules } from './firewall_rules.ts'
import { Storage } from './storage.ts'

export interface EdgeArgs extends EdgeSettings {
  readonly vpcId: pulumi.Input<string>
  readonly nodesSecurityGroupId: pulumi.Input<string>
}

/** Everything between the shopper and the load balancer, and the buckets beside it. */
export class Edge extends pulumi.ComponentResource {
  readonly zoneId: pulumi.Output<string>
  readonly storage: Storage
  readonly distribution: Distribution
  readonly door: BalancerDoor
  /** The load balancer's own certificate, for the name by which CloudFront finds it. */
  readonly originCertificateArn: pulumi.Output<string>
  readonly originDomain: string
  /** What CloudFront shows the load balancer; without it there is no answer. */
  readonly proof: pulumi.Output<string>

  constructor(name: string, args: EdgeArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:edge:Edge', name, {}, opts)
    const parent = { parent: this }
    const zone = aws.route53.getZoneOutput({ name: args.zone, privateZone: false }, parent)
    this.zoneId = zone.zoneId
    this.storage = new Storage('storage', { protect: args.protect }, parent)
    this.door = new BalancerDoor(
      'balancer',
      { vpcId: args.vpcId, nodesSecurityGroupId: args.nodesSecurityGroupId },
      parent
    )
    this.originDomain = `origin.${args.domain}`
    const originCertificate = new Certificate(
      'origin',
      { domainNames: [this.originDomain], zoneId: this.zoneId },
      parent
    )
    this.originCertificateArn = originCertificate.arn
    const proof = new StoredSecret(
      'edge-proof',
      {
        path: 'edge/proof',
        description: 'Tells the load balancer that a request came through our CloudFront',
        keyArn: this.storage.keyArn,
        firstValue: randomPassword(this, 48),
        protect: args.protect,
      },
      parent
    )
    this.proof = pulumi.secret(proof.firstValue ?? '')
    const certificate = new Certificate(
      'shop',
      {
        domainNames: [args.domain, `www.${args.domain}`],
        zoneId: this.zoneId,
        region: GLOBAL_REGION,
      },
      parent
    )
    const firewall = new FirewallRules('firewall', args, parent)
    this.distribution = new Distribution(
      'shop',
      {
        region: args.region,
        domainNames: [args.domain, `www.${args.domain}`],
        originDomain: this.originDomain,
        proof: this.proof,
        certificateArn: certificate.arn,
        firewallArn: firewall.arn,
        assets: this.storage.assets,
        priceClass: args.priceClass,
        protect: args.protect,
      },
      parent
    )
    const { distribution } = this.distribution
    new AccessLog(
      'access',
      { distributionArn: distribution.arn, bucketArn: this.storage.logs.arn },
      parent
    )
    this.letReadAssets(distribution)
    this.nameIt(args.domain, distribution)
    this.registerOutputs({ domainName: distribution.domainName })
  }

  /** This distribution and no other may read the files of the web application. Written beside "TLS alone". */
  private letReadAssets(distribution: aws.cloudfront.Distribution): void {
    const { assets } = this.storage
    assets.allow([
      {
        Sid: 'OurCloudFrontReads',
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Action: 's3:GetObject',
        Resource: pulumi.interpolate`${assets.arn}/*`,
        Condition: { StringEquals: { 'AWS:SourceArn': distribution.arn } },
      },
    ])
  }

  private nameIt(domain: string, distribution: aws.cloudfront.Distribution): void {
    for (const host of [domain, `www.${domain}`]) {
      for (const type of ['A', 'AAAA']) {
        new aws.route53.Record(
          `${host}-${type.toLowerCase()}`,
          {
            zoneId: this.zoneId,
            name: host,
            type,
            aliases: [
              {
                name: distribution.domainName,
                zoneId: distribution.hostedZoneId,
                evaluateTargetHealth: false,
              },
            ],
          },
          { parent: this }
        )
      }
    }
  }
}
