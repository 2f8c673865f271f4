import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { Firewall } from '../shared/firewall.ts'
import { tags } from '../shared/tags.ts'

/** Where pods listen: to shoppers, and to the load balancer's question whether they want any. */
export const POD_PORTS = { api: 3333, apiOps: 3334, web: 3000, webOps: 3004 } as const

const REASONS: Readonly<Record<keyof typeof POD_PORTS, string>> = {
  api: 'Requests under /api and /media',
  apiOps: 'Asks the API whether it is ready',
  web: 'Requests for pages',
  webOps: 'Asks the web server whether it is ready',
}

export interface BalancerDoorArgs {
  readonly vpcId: pulumi.Input<string>
  /** The cluster's machines. */
  readonly nodesSecurityGroupId: pulumi.Input<string>
}

/** The load balancer's firewall: in comes CloudFront alone, out goes to the pods' ports alone. */
export class BalancerDoor extends pulumi.ComponentResource {
  readonly securityGroupId: pulumi.Output<string>
  /** The addresses that CloudFront comes from: whose X-Forwarded-For may be believed. */
  readonly cloudFrontCidrs: pulumi.Output<string[]>

  constructor(name: string, args: BalancerDoorArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:edge:BalancerDoor', name, {}, opts)
    const cloudFront = aws.ec2.getManagedPrefixListOutput(
      { name: 'com.amazonaws.global.cloudfront.origin-facing' },
      { parent: this }
    )
    this.cloudFrontCidrs = cloudFront.entries.apply((entries) => entries.map(({ cidr }) => cidr))
    const firewall = new Firewall(
      name,
      {
        vpcId: args.vpcId,
        description: 'The shop’s load balancer',
        allowFrom: [
          {
            name: 'cloudfront',
            port: 443,
            from: { prefixListId: cloudFront.id },
            reason: 'CloudFront, and nobody else',
          },
        ],
      },
      { parent: this }
    )
    for (const part of ['api', 'apiOps', 'web', 'webOps'] as const) {
      const [port, reason] = [POD_PORTS[part], REASONS[part]]
      firewall.allowTo({ name: part, port, reason }, { securityGroupId: args.nodesSecurityGroupId })
      new aws.vpc.SecurityGroupIngressRule(
        `${name}-${part}`,
        {
          securityGroupId: args.nodesSecurityGroupId,
          referencedSecurityGroupId: firewall.id,
          ipProtocol: 'tcp',
          fromPort: port,
          toPort: port,
          description: reason,
          tags: tags(`${name}-${part}`),
        },
        { parent: this }
      )
    }
    this.securityGroupId = firewall.id
    this.registerOutputs({ securityGroupId: this.securityGroupId })
  }
}
