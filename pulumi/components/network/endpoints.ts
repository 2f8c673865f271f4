import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { Firewall } from '../shared/firewall.ts'
import { policyDocument } from '../shared/policy_document.ts'
import { tags } from '../shared/tags.ts'

export interface EndpointsArgs {
  readonly vpcId: pulumi.Input<string>
  readonly vpcCidr: string
  readonly region: string
  readonly subnetIds: readonly pulumi.Input<string>[]
  readonly routeTableIds: readonly pulumi.Input<string>[]
  /** Services beside S3 that are reached without leaving AWS's network; each costs by the hour and zone. */
  readonly interfaces: readonly string[]
}

/**
 * Ways to AWS's services that do not pass the NAT: what they carry costs less, and pulling an image or a secret works
 * while the way out does not. Their policy lets this account's principals use them, nobody else's.
 */
export class Endpoints extends pulumi.ComponentResource {
  readonly s3PrefixListId: pulumi.Output<string>

  constructor(name: string, args: EndpointsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:network:Endpoints', name, {}, opts)
    const s3 = new aws.ec2.VpcEndpoint(
      `${name}-s3`,
      {
        vpcId: args.vpcId,
        serviceName: `com.amazonaws.${args.region}.s3`,
        vpcEndpointType: 'Gateway',
        routeTableIds: [...args.routeTableIds],
        tags: tags(`${name}-s3`),
      },
      { parent: this }
    )
    this.s3PrefixListId = s3.prefixListId

    const firewall = new Firewall(
      name,
      {
        vpcId: args.vpcId,
        description: 'Endpoints of AWS services',
        allowFrom: [
          {
            name: 'vpc',
            port: 443,
            from: { cidr: args.vpcCidr },
            reason: 'Pods and nodes call AWS services over TLS',
          },
        ],
      },
      { parent: this }
    )
    const policy = ownAccountOnly(aws.getCallerIdentityOutput({}, { parent: this }).accountId)
    for (const service of args.interfaces) {
      const endpointName = `${name}-${service.replaceAll('.', '-')}`
      new aws.ec2.VpcEndpoint(
        endpointName,
        {
          vpcId: args.vpcId,
          serviceName: `com.amazonaws.${args.region}.${service}`,
          vpcEndpointType: 'Interface',
          privateDnsEnabled: true,
          subnetIds: [...args.subnetIds],
          securityGroupIds: [firewall.id],
          policy,
          tags: tags(endpointName),
        },
        { parent: this }
      )
    }
    this.registerOutputs({ s3PrefixListId: this.s3PrefixListId })
  }
}

function ownAccountOnly(accountId: pulumi.Output<string>): pulumi.Output<string> {
  return policyDocument({
    Sid: 'OwnPrincipals',
    Principal: '*',
    Action: '*',
    Resource: '*',
    Condition: { StringEquals: { 'aws:PrincipalAccount': accountId } },
  })
}
