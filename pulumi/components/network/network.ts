import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { tags } from '../shared/tags.ts'
import { planAddresses, type Tier } from './address_plan.ts'
import { Endpoints } from './endpoints.ts'
import { FlowLogs } from './flow_logs.ts'
import { Nat } from './nat.ts'
import type { NetworkSettings } from './network_settings.ts'
import { SubnetTier } from './subnet_tier.ts'

/** The VPC over three zones: who can be reached from where is decided here, once. */
export class Network extends pulumi.ComponentResource {
  readonly vpcId: pulumi.Output<string>
  readonly publicSubnetIds: pulumi.Output<string>[]
  readonly privateSubnetIds: pulumi.Output<string>[]
  readonly isolatedSubnetIds: pulumi.Output<string>[]
  readonly natAddresses: pulumi.Output<string>[]
  readonly s3PrefixListId: pulumi.Output<string>

  constructor(name: string, args: NetworkSettings, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:network:Network', name, {}, opts)
    const parent = { parent: this }
    const vpc = new aws.ec2.Vpc(
      name,
      {
        cidrBlock: args.cidr,
        enableDnsHostnames: true,
        enableDnsSupport: true,
        tags: tags(name),
      },
      { parent: this, protect: args.protect }
    )
    this.vpcId = vpc.id
    // The group that AWS puts on whatever names none: emptied, so that forgetting one connects nothing.
    new aws.ec2.DefaultSecurityGroup(
      name,
      { vpcId: vpc.id, ingress: [], egress: [], tags: tags(`${name}-default-closed`) },
      parent
    )

    const plan = planAddresses(args.cidr, args.zones)
    const tier = (kind: Tier) =>
      new SubnetTier(
        `${name}-${kind}`,
        { vpcId: vpc.id, tier: kind, subnets: plan.filter((subnet) => subnet.tier === kind) },
        parent
      )
    const [reachable, inner, isolated] = [tier('public'), tier('private'), tier('isolated')]
    this.publicSubnetIds = reachable.subnetIds
    this.privateSubnetIds = inner.subnetIds
    this.isolatedSubnetIds = isolated.subnetIds

    const gateway = new aws.ec2.InternetGateway(name, { vpcId: vpc.id, tags: tags(name) }, parent)
    reachable.routeTableIds.forEach((routeTableId, index) => {
      new aws.ec2.Route(
        `${name}-out-${args.zones[index]}`,
        { routeTableId, destinationCidrBlock: '0.0.0.0/0', gatewayId: gateway.id },
        parent
      )
    })
    const nat = new Nat(
      `${name}-nat`,
      {
        zones: args.zones,
        gateways: args.natGateways,
        publicSubnetIds: reachable.subnetIds,
        internetGateway: gateway,
        privateRouteTableIds: inner.routeTableIds,
      },
      parent
    )
    this.natAddresses = nat.publicAddresses

    const endpoints = new Endpoints(
      `${name}-endpoint`,
      {
        vpcId: vpc.id,
        vpcCidr: args.cidr,
        region: args.region,
        subnetIds: inner.subnetIds,
        routeTableIds: [...inner.routeTableIds, ...isolated.routeTableIds],
        interfaces: args.interfaceEndpoints,
      },
      parent
    )
    this.s3PrefixListId = endpoints.s3PrefixListId
    new FlowLogs(
      `${name}-flow-logs`,
      { vpcId: vpc.id, region: args.region, days: args.flowLogDays },
      parent
    )
    this.registerOutputs({
      vpcId: this.vpcId,
      publicSubnetIds: this.publicSubnetIds,
      privateSubnetIds: this.privateSubnetIds,
      isolatedSubnetIds: this.isolatedSubnetIds,
      natAddresses: this.natAddresses,
      s3PrefixListId: this.s3PrefixListId,
    })
  }
}
